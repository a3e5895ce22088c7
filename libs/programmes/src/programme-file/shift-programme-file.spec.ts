import { addDays, type IsoDate, isoDate } from '@app/calendar';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shiftProgrammeFile } from './shift-programme-file.js';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(isoDate('2000-01-01'), days));
const weekday = (date: unknown): number => new Date(`${date as string}T12:00:00Z`).getUTCDay();

function shifted(file: object, asOf: string): unknown {
  return shiftProgrammeFile(file, isoDate(asOf)).file;
}

describe('a shifted programme file', () => {
  it('brings its own day into the week, Monday up to and including Sunday, of the wanted day', () => {
    const weeks = (asOf: string): number => shiftProgrammeFile({ asOf: '2021-03-03' }, isoDate(asOf)).weeks;
    expect(['2021-02-28', '2021-03-01', '2021-03-07', '2021-03-08'].map(weeks)).toEqual([-1, 0, 0, 1]);
  });

  it('keeps every weekday and every distance between days', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (asOf: IsoDate, startsOn: IsoDate, wanted: IsoDate) => {
        const { file, weeks } = shiftProgrammeFile({ asOf, programme: { startsOn } }, wanted);
        const moved = file as { asOf: IsoDate; programme: { startsOn: IsoDate } };
        expect(moved.asOf).toBe(addDays(asOf, weeks * 7));
        expect(moved.programme.startsOn).toBe(addDays(startsOn, weeks * 7));
        expect(weekday(moved.programme.startsOn)).toBe(weekday(startsOn));
      }),
    );
  });

  it('keeps the time by the clock where summer time begins in between', () => {
    const file = { asOf: '2021-03-01', exchanges: [{ history: [{ at: '2021-03-01T09:00:00+01:00' }] }] };
    expect(shifted(file, '2021-04-05')).toEqual({
      asOf: '2021-04-05',
      exchanges: [{ history: [{ at: '2021-04-05T07:00:00.000Z' }] }],
    });
  });

  it('moves local times of meetings by their date alone', () => {
    const file = { asOf: '2021-03-01', meetings: [{ startsAt: '2021-03-25T09:30:00' }] };
    expect(shifted(file, '2021-03-10')).toEqual({
      asOf: '2021-03-08',
      meetings: [{ startsAt: '2021-04-01T09:30:00' }],
    });
  });

  it('leaves texts that look like a date, and dates that do not exist', () => {
    const file = { asOf: '2021-03-01', theme: '2021-03-01', cohort: { startsOn: '2021-02-30', on: 7 } };
    expect(shifted(file, '2021-03-08')).toEqual({ ...file, asOf: '2021-03-08' });
  });

  it('is the file itself where its own day cannot be read', () => {
    const file = { asOf: 'maart', cohort: { startsOn: '2021-02-01' } };
    expect(shiftProgrammeFile(file, isoDate('2021-03-08'))).toEqual({ file, weeks: 0 });
    expect(shiftProgrammeFile(null, isoDate('2021-03-08'))).toEqual({ file: null, weeks: 0 });
  });
});
