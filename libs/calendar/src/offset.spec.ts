import { describe, expect, it } from '@jest/globals';
import { addOffset, isoDate, parseOffset } from './index.js';

describe('parseOffset', () => {
  it.each([
    ['P6W', { years: 0, months: 0, weeks: 6, days: 0 }],
    ['-P14D', { years: 0, months: 0, weeks: 0, days: -14 }],
    ['P1Y2M3D', { years: 1, months: 2, weeks: 0, days: 3 }],
    ['-P1Y2M3W4D', { years: -1, months: -2, weeks: -3, days: -4 }],
    ['P0D', { years: 0, months: 0, weeks: 0, days: 0 }],
    ['-P0D', { years: 0, months: 0, weeks: 0, days: 0 }],
  ])('reads %s', (text, expected) => {
    expect(parseOffset(text)).toEqual(expected);
  });

  it.each([
    ['nothing', ''],
    ['no unit', 'P'],
    ['a minus only', '-P'],
    ['no P', '6W'],
    ['a number without a unit', 'P6'],
    ['small letters', 'p6w'],
    ['units in another order', 'P3D1M'],
    ['a time', 'P1DT2H'],
    ['a time alone', 'PT2H'],
    ['a fraction', 'P1.5D'],
    ['a sign inside', 'P-6W'],
    ['a plus', '+P6W'],
    ['a unit twice', 'P1D1D'],
    ['more than five digits', 'P100000D'],
    ['text after it', 'P6W\n'],
  ])('refuses %s', (_what, text) => {
    expect(() => parseOffset(text)).toThrow(RangeError);
  });

  it('names the text that it refuses', () => {
    expect(() => parseOffset('6 weken')).toThrow('"6 weken" is not an offset');
  });
});

describe('addOffset', () => {
  it.each([
    ['2024-11-16', 'P6W', '2024-12-28'],
    ['2025-05-15', '-P14D', '2025-05-01'],
    ['2024-08-31', 'P6M', '2025-02-28'],
    ['2024-02-29', 'P1Y', '2025-02-28'],
    ['2024-11-16', 'P0D', '2024-11-16'],
  ])('%s %s is %s', (anchor, offset, expected) => {
    expect(addOffset(isoDate(anchor), parseOffset(offset))).toBe(expected);
  });

  it('clamps the month before it counts the days, forwards and backwards', () => {
    expect(addOffset(isoDate('2024-01-31'), parseOffset('P1M1D'))).toBe('2024-03-01');
    expect(addOffset(isoDate('2024-03-31'), parseOffset('-P1M1D'))).toBe('2024-02-28');
  });

  it('refuses to leave the range of dates', () => {
    expect(() => addOffset(isoDate('2024-01-31'), parseOffset('P99999Y'))).toThrow(RangeError);
    expect(() => addOffset(isoDate('2024-01-31'), parseOffset('-P1000Y'))).toThrow(RangeError);
  });
});
