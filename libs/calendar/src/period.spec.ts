import { describe, expect, it } from '@jest/globals';
import {
  contains,
  dayNumber,
  isoDate,
  lastDayAfterMonths,
  lengthInDays,
  overlaps,
  type Period,
} from './index.js';

const period = (startsOn: string, endsOn: string): Period => ({
  startsOn: isoDate(startsOn),
  endsOn: isoDate(endsOn),
});

const tradingPlaces = period('2020-11-16', '2021-05-15');

describe('a period', () => {
  it('counts its first and its last day', () => {
    expect(lengthInDays(tradingPlaces)).toBe(181);
    expect(lengthInDays(period('2024-02-29', '2024-02-29'))).toBe(1);
  });

  it.each([
    ['2020-11-15', false],
    ['2020-11-16', true],
    ['2021-05-15', true],
    ['2021-05-16', false],
  ])('has its first and last day and none outside: %s is %s', (date, inside) => {
    expect(contains(tradingPlaces, isoDate(date))).toBe(inside);
  });

  it.each([
    ['2020-11-16', 1],
    ['2020-11-17', 2],
    ['2021-05-15', 181],
    ['2020-11-15', 0],
    ['2021-05-16', 182],
  ])('numbers its days from one, and counts on outside: %s is day %i', (date, number) => {
    expect(dayNumber(tradingPlaces, isoDate(date))).toBe(number);
  });

  it.each([
    ['one day in common at the end', '2021-05-15', '2021-06-01', true],
    ['one day in common at the start', '2020-11-01', '2020-11-16', true],
    ['one inside of the other', '2020-12-01', '2020-12-02', true],
    ['the day after', '2021-05-16', '2021-06-01', false],
    ['the day before', '2020-11-01', '2020-11-15', false],
  ])('overlaps by shared days: %s', (_what, startsOn, endsOn, expected) => {
    const other = period(startsOn, endsOn);
    expect([overlaps(tradingPlaces, other), overlaps(other, tradingPlaces)]).toEqual([expected, expected]);
  });
});

describe('lastDayAfterMonths', () => {
  it.each([
    ['2020-11-16', 6, '2021-05-15'],
    ['2024-01-01', 12, '2024-12-31'],
    ['2024-08-31', 6, '2025-02-27'],
    ['2023-08-31', 6, '2024-02-28'],
    ['2024-02-01', 1, '2024-02-29'],
  ])('from %s %i months last until %s', (startsOn, months, expected) => {
    expect(lastDayAfterMonths(isoDate(startsOn), months)).toBe(expected);
  });

  it.each([0, -1])('refuses a period of %i months', (months) => {
    expect(() => lastDayAfterMonths(isoDate('2024-08-31'), months)).toThrow(RangeError);
  });
});
