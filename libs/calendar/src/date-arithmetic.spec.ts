import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, addWeeks, daysBetween, isoDate } from './index.js';

describe('addMonths', () => {
  it.each([
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-15', -13, '2022-12-15'],
    ['2024-01-31', 0, '2024-01-31'],
  ])('%s and %i months is %s', (anchor, months, expected) => {
    expect(addMonths(isoDate(anchor), months)).toBe(expected);
  });

  it('counts from the anchor, so that a clamped month does not shorten the next', () => {
    const anchor = isoDate('2024-01-31');
    const months = [1, 2, 3, 4].map((count) => addMonths(anchor, count));
    expect(months).toEqual(['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31']);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 12 * 8000, -12 * 8000])(
    'refuses %d months',
    (months) => {
      expect(() => addMonths(isoDate('2024-01-31'), months)).toThrow(RangeError);
    },
  );
});

describe('addDays and addWeeks', () => {
  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-03-30', 2, '2024-04-01'],
  ])('%s and %i days is %s, whatever the clocks do', (date, days, expected) => {
    expect(addDays(isoDate(date), days)).toBe(expected);
  });

  it('adds a week as seven days', () => {
    expect(addWeeks(isoDate('2024-02-26'), 1)).toBe('2024-03-04');
    expect(addWeeks(isoDate('2024-03-04'), -1)).toBe('2024-02-26');
  });

  it('refuses to leave the range of dates, and parts of days', () => {
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(isoDate('1583-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(isoDate('2024-01-01'), 0.5)).toThrow(RangeError);
  });
});

describe('daysBetween', () => {
  it('counts forwards, backwards and not at all', () => {
    const [first, second] = [isoDate('2024-02-28'), isoDate('2024-03-01')];
    expect([daysBetween(first, second), daysBetween(second, first), daysBetween(first, first)]).toEqual([
      2, -2, 0,
    ]);
  });
});
