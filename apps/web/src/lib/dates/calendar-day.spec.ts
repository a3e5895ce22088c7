import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, firstDaysOfMonths, placeInPeriod } from './calendar-day.js';

describe('days on the calendar', () => {
  it('counts days across the change to summer time', () => {
    expect(daysBetween('2021-03-27', '2021-03-29')).toBe(2);
    expect(addDays('2021-03-27', 2)).toBe('2021-03-29');
  });

  it('places a date between the first and the last day of a period', () => {
    expect(placeInPeriod('2020-11-16', '2020-11-16', '2021-05-15')).toBe(0);
    expect(placeInPeriod('2021-02-14', '2020-11-16', '2021-05-15')).toBeCloseTo(0.5, 2);
    expect(placeInPeriod('2021-05-15', '2020-11-16', '2021-05-15')).toBe(1);
  });

  it('keeps a date outside of the period at its nearest end', () => {
    expect(placeInPeriod('2020-01-01', '2020-11-16', '2021-05-15')).toBe(0);
    expect(placeInPeriod('2022-01-01', '2020-11-16', '2021-05-15')).toBe(1);
  });

  it('names the first days of the months that begin within the period', () => {
    expect(firstDaysOfMonths('2020-11-16', '2021-02-01')).toEqual(['2020-12-01', '2021-01-01', '2021-02-01']);
    expect(firstDaysOfMonths('2021-01-01', '2021-01-31')).toEqual([]);
  });
});
