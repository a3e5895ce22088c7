import {
  addDays,
  dateIn,
  type IsoDate,
  isoDate,
  isWorkingDay,
  type QuietHours,
  timeIn,
  workingDaysBetween,
} from '@app/calendar';
import type { ReminderMoment } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nextTurn, stepMoment } from './step-moment.js';

const amsterdam = { timeZone: 'Europe/Amsterdam', quietHours: ['19:00', '08:00'] as QuietHours };
const since = new Date('2021-03-05T18:30:00+01:00');

const momentOf = (when: ReminderMoment, fallsOn: string) =>
  stepMoment(when, { fallsOn: isoDate(fallsOn), since }, amsterdam).toISOString();

describe('the instant of a step', () => {
  it('is nine o’clock on its day', () => {
    expect(momentOf({ days: -14 }, '2021-03-15')).toBe('2021-03-01T08:00:00.000Z');
    expect(momentOf({ days: 0 }, '2021-06-15')).toBe('2021-06-15T07:00:00.000Z');
  });

  it('goes back to the working day before, when it comes before the day itself', () => {
    expect(momentOf({ days: -1 }, '2021-03-08')).toBe('2021-03-05T08:00:00.000Z');
    expect(momentOf({ days: -1 }, '2021-04-06')).toBe('2021-04-01T07:00:00.000Z');
  });

  it('goes on to the working day after, when it comes on the day or later', () => {
    expect(momentOf({ days: 0 }, '2021-03-06')).toBe('2021-03-08T08:00:00.000Z');
    expect(momentOf({ days: 1 }, '2021-03-05')).toBe('2021-03-08T08:00:00.000Z');
  });

  it('counts working days where the rule does', () => {
    expect(momentOf({ workingDays: -3 }, '2021-03-09')).toBe('2021-03-04T08:00:00.000Z');
    expect(momentOf({ workingDays: 1 }, '2021-04-01')).toBe('2021-04-06T07:00:00.000Z');
  });

  it('is at once where the reason itself is meant, unless it is quiet', () => {
    expect(momentOf({ at: 'reason' }, '2021-03-15')).toBe('2021-03-05T17:30:00.000Z');
  });

  it('waits for the end of longer quiet hours', () => {
    const lateRiser = { timeZone: 'Europe/Amsterdam', quietHours: ['17:00', '10:30'] as QuietHours };
    const at = stepMoment({ days: 0 }, { fallsOn: isoDate('2021-03-15'), since }, lateRiser);
    expect(at.toISOString()).toBe('2021-03-15T09:30:00.000Z');
  });

  it('is in the morning where the recipient lives', () => {
    const paramaribo = { ...amsterdam, timeZone: 'America/Paramaribo' };
    const at = stepMoment({ days: 0 }, { fallsOn: isoDate('2021-03-15'), since }, paramaribo);
    expect(at.toISOString()).toBe('2021-03-15T12:00:00.000Z');
  });

  it('is never on a day off nor in the quiet hours, and what comes before the day never comes after it', () => {
    const days = fc.integer({ min: 0, max: 3_650 }).map((day) => addDays(isoDate('2020-01-01'), day));
    const distances = fc.integer({ min: -30, max: 30 });
    fc.assert(
      fc.property(days, distances, fc.boolean(), (fallsOn, distance, counted) => {
        const when = counted ? { workingDays: distance } : { days: distance };
        const at = stepMoment(when, { fallsOn, since }, amsterdam);
        expect([isWorkingDay(dateIn(at)), timeIn(at)]).toEqual([true, '09:00']);
        if (distance < 0) expect(dateIn(at) < fallsOn).toBe(true);
        else expect(dateIn(at) >= fallsOn).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a step that comes back', () => {
  const turns = (first: string, count: number): string[] => {
    const found = [new Date(`${first}T09:00:00+02:00`)];
    for (let last = found[0]; last && found.length < count; last = found.at(-1))
      found.push(nextTurn(last, 7, amsterdam));
    return found.map((instant) => dateIn(instant));
  };

  it('comes a week later, at the same time of day in summer and winter', () => {
    const monday = new Date('2021-03-22T08:00:00Z');
    expect(nextTurn(monday, 7, amsterdam)).toEqual(new Date('2021-03-29T07:00:00Z'));
  });

  it('goes on from the day to which a holiday put it off', () => {
    expect(turns('2021-03-26', 4)).toEqual(['2021-03-26', '2021-04-06', '2021-04-13', '2021-04-20']);
  });

  it('keeps five working days of distance, never on a day off', () => {
    const days = fc.integer({ min: 0, max: 3_650 }).map((day) => addDays(isoDate('2020-01-01'), day));
    fc.assert(
      fc.property(days.filter(isWorkingDay), (first) => {
        const [from, to] = turns(first, 2).map(isoDate) as [IsoDate, IsoDate];
        expect(isWorkingDay(to)).toBe(true);
        expect(to >= addDays(from, 7)).toBe(true);
        expect(workingDaysBetween(from, to)).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 500 },
    );
  });
});
