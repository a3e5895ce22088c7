import { describe, expect, it } from '@jest/globals';
import { dateIn, instantAt, isoDate, shiftInstantByWeeks, startOfDay } from './index.js';

const SUMMER_TIME_BEGINS = isoDate('2026-03-29');
const SUMMER_TIME_ENDS = isoDate('2026-10-25');

describe('dateIn', () => {
  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ])('by the clocks of Amsterdam %s falls on %s', (instant, date) => {
    expect(dateIn(new Date(instant))).toBe(date);
  });

  it('follows another time zone where that is asked for', () => {
    expect(dateIn(new Date('2026-01-01T03:00:00Z'), 'America/New_York')).toBe('2025-12-31');
  });

  it('refuses an invalid instant and an unknown zone', () => {
    expect(() => dateIn(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => dateIn(new Date(0), 'Europe/Rotterdam')).toThrow(RangeError);
  });
});

describe('instantAt', () => {
  it.each([
    ['in winter', isoDate('2026-01-15'), '09:30', '2026-01-15T08:30:00.000Z'],
    ['in summer', isoDate('2026-07-15'), '09:30', '2026-07-15T07:30:00.000Z'],
    [
      'in the hour that does not exist, an hour forward',
      SUMMER_TIME_BEGINS,
      '02:30',
      '2026-03-29T01:30:00.000Z',
    ],
    ['in the doubled hour, the first', SUMMER_TIME_ENDS, '02:30', '2026-10-25T00:30:00.000Z'],
    ['just after the doubled hour', SUMMER_TIME_ENDS, '03:00', '2026-10-25T02:00:00.000Z'],
  ])('is the instant at which the clocks of Amsterdam show the time: %s', (_when, date, time, expected) => {
    expect(instantAt(date, time).toISOString()).toBe(expected);
  });

  it.each(['24:00', '9:30', '09:60', '09:30:00', '', '09:30Z'])('refuses the time "%s"', (time) => {
    expect(() => instantAt(SUMMER_TIME_BEGINS, time)).toThrow(RangeError);
  });
});

describe('startOfDay', () => {
  it('is midnight by the clocks of Amsterdam', () => {
    expect(startOfDay(isoDate('2026-01-15')).toISOString()).toBe('2026-01-14T23:00:00.000Z');
    expect(startOfDay(isoDate('2026-07-15')).toISOString()).toBe('2026-07-14T22:00:00.000Z');
  });

  it('is the first moment of the date where midnight does not exist', () => {
    const start = startOfDay(isoDate('2018-11-04'), 'America/Sao_Paulo');
    expect(start.toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(dateIn(new Date(start.getTime() - 1), 'America/Sao_Paulo')).toBe('2018-11-03');
  });

  it.each([
    [SUMMER_TIME_BEGINS, isoDate('2026-03-30'), 23],
    [SUMMER_TIME_ENDS, isoDate('2026-10-26'), 25],
  ])('makes days of 23 and 25 hours: from %s to %s it is %i', (date, nextDate, hours) => {
    expect(startOfDay(nextDate).getTime() - startOfDay(date).getTime()).toBe(hours * 3_600_000);
  });
});

describe('shiftInstantByWeeks', () => {
  it.each([
    ['summer time begins', '2026-03-25T13:00:00.000Z', 1, '2026-04-01T12:00:00.000Z'],
    ['summer time ends', '2026-10-21T12:00:00.000Z', 1, '2026-10-28T13:00:00.000Z'],
    ['nothing changes', '2026-06-03T12:00:00.000Z', 2, '2026-06-17T12:00:00.000Z'],
    ['it goes back in time', '2026-04-01T12:00:00.000Z', -1, '2026-03-25T13:00:00.000Z'],
  ])('keeps the time by the clocks when %s', (_what, from, weeks, expected) => {
    expect(shiftInstantByWeeks(new Date(from), weeks).toISOString()).toBe(expected);
  });

  it('leaves an instant in the second of the doubled hours where it is when it is not moved', () => {
    const second = new Date('2026-10-25T01:30:00.000Z');
    expect(shiftInstantByWeeks(second, 0)).toEqual(second);
  });

  it('answers a new date and leaves the given one alone', () => {
    const instant = new Date('2026-06-03T12:00:00.000Z');
    expect(shiftInstantByWeeks(instant, 1)).not.toBe(instant);
    expect(instant.toISOString()).toBe('2026-06-03T12:00:00.000Z');
  });

  it('refuses a part of a week', () => {
    expect(() => shiftInstantByWeeks(new Date(0), 0.5)).toThrow(RangeError);
  });
});
