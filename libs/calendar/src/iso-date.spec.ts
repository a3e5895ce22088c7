import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareDates, isIsoDate, isoDate } from './index.js';

describe('isoDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1583-01-01', '9999-12-31'])('reads %s', (text) => {
    expect(isoDate(text)).toBe(text);
  });

  it.each([
    ['a day that the month does not have', '2024-04-31'],
    ['29 February in a common year', '2023-02-29'],
    ['29 February in a century that is no leap year', '1900-02-29'],
    ['a month that does not exist', '2024-13-01'],
    ['a zeroth day', '2024-01-00'],
    ['a year before the Gregorian calendar', '1582-12-31'],
    ['a year of five digits', '10000-01-01'],
    ['a date without dashes', '20240229'],
    ['a date without leading zeroes', '2024-2-29'],
    ['a date with a time', '2024-02-29T00:00:00Z'],
    ['white space around the date', ' 2024-02-29'],
    ['a line after the date', '2024-02-29\n'],
    ['digits that are not ASCII', '２０２４-02-29'],
    ['an empty text', ''],
  ])('refuses %s', (_what, text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => isoDate(text)).toThrow(RangeError);
  });

  it('names the text that it refuses', () => {
    expect(() => isoDate('31-12-2024')).toThrow('"31-12-2024" is not a date');
  });

  it('never throws while asking whether a text is a date', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isIsoDate(text) === 'boolean'));
  });
});

describe('compareDates', () => {
  it('sorts from early to late', () => {
    const dates = ['2024-03-01', '2023-12-31', '2024-02-29', '2024-03-01'].map(isoDate);
    expect([...dates].sort(compareDates)).toEqual(['2023-12-31', '2024-02-29', '2024-03-01', '2024-03-01']);
  });
});
