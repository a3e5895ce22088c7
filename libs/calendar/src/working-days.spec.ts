import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  isoDate,
  isWorkingDay,
  nextWorkingDay,
  publicHolidays,
  workingDaysBetween,
} from './index.js';

const anyDate = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays(isoDate('1990-01-01'), days));
const fewWorkingDays = fc.integer({ min: -60, max: 60 });

describe('isWorkingDay', () => {
  it.each([
    ['a Friday', '2026-03-06', true],
    ['a Saturday', '2026-03-07', false],
    ['a Sunday', '2026-03-08', false],
    ['a Monday', '2026-03-09', true],
    ['Good Friday', '2026-04-03', false],
    ['Liberation Day', '2026-05-05', false],
    ['Remembrance Day, which is no holiday', '2026-05-04', true],
    ['the Friday after Ascension Day, which the law does not name', '2026-05-15', true],
    ["New Year's Eve", '2026-12-31', true],
  ])('%s (%s): %s', (_what, date, expected) => {
    expect(isWorkingDay(isoDate(date))).toBe(expected);
  });

  it('can be asked of the first and the last date there is', () => {
    expect(['1583-01-01', '9999-12-31'].map((date) => isWorkingDay(isoDate(date)))).toEqual([false, true]);
  });
});

describe('nextWorkingDay', () => {
  it.each([
    ['a working day itself', '2026-03-06', '2026-03-06'],
    ['Monday after a weekend', '2026-03-07', '2026-03-09'],
    ['Tuesday after Easter', '2026-04-03', '2026-04-07'],
    ['the day after two Christmas days and a weekend', '2027-12-25', '2027-12-27'],
  ])('is %s: %s gives %s', (_what, date, expected) => {
    expect(nextWorkingDay(isoDate(date))).toBe(expected);
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-03-04', 10, '2026-03-18'],
    ['2026-04-01', 2, '2026-04-07'],
    ['2026-04-07', -2, '2026-04-01'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-07', -1, '2026-03-06'],
    ['2026-03-07', 0, '2026-03-09'],
    ['2026-03-06', 0, '2026-03-06'],
  ])('%s and %i working days is %s', (date, days, expected) => {
    expect(addWorkingDays(isoDate(date), days)).toBe(expected);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d working days', (days) => {
    expect(() => addWorkingDays(isoDate('2026-03-04'), days)).toThrow(RangeError);
  });

  it('always ends on a working day', () => {
    fc.assert(fc.property(anyDate, fewWorkingDays, (date, days) => isWorkingDay(addWorkingDays(date, days))));
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-03-04', '2026-03-04', 0],
    ['2026-03-04', '2026-03-18', 10],
    ['2026-04-02', '2026-04-07', 1],
    ['2026-04-02', '2026-04-06', 0],
    ['2026-04-07', '2026-04-02', -1],
    ['2026-03-07', '2026-03-06', -1],
  ])('from %s to %s there are %i', (from, to, expected) => {
    expect(workingDaysBetween(isoDate(from), isoDate(to))).toBe(expected);
  });

  it('undoes addWorkingDays from any day, in both directions', () => {
    const someWorkingDays = fewWorkingDays.filter((days) => days !== 0);
    fc.assert(
      fc.property(anyDate, someWorkingDays, (date, days) => {
        expect(workingDaysBetween(date, addWorkingDays(date, days))).toBe(days);
      }),
    );
  });

  it('leaves out of a year exactly its weekends and the holidays outside of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1584, max: 9998 }), (year) => {
        const days = Array.from({ length: 366 }, (_, index) => addDays(isoDate(`${year}-01-01`), index));
        const weekdays = days.filter((date) => date.startsWith(`${year}`) && !isWeekend(date));
        const holidays = new Set(
          publicHolidays(year)
            .map(({ date }) => date)
            .filter((date) => !isWeekend(date)),
        );
        const counted = workingDaysBetween(isoDate(`${year - 1}-12-31`), isoDate(`${year}-12-31`));
        expect(counted).toBe(weekdays.length - holidays.size);
      }),
      { numRuns: 30 },
    );
  });
});

function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}
