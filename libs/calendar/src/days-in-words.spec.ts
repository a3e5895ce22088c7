import { describe, expect, it } from '@jest/globals';
import { daysInWords } from './days-in-words.js';
import { isoDate } from './iso-date.js';

const today = isoDate('2021-03-01');

describe('how far a date lies from today', () => {
  it.each([
    ['2021-03-01', 'vandaag', 'today'],
    ['2021-03-02', 'morgen', 'tomorrow'],
    ['2021-02-28', 'gisteren', 'yesterday'],
    ['2021-03-04', 'over 3 dagen (do 4 maart)', 'in 3 days (Thu 4 March)'],
    ['2021-02-17', '12 dagen geleden', '12 days ago'],
    ['2022-03-01', 'over 365 dagen (1 maart 2022)', 'in 365 days (1 March 2022)'],
  ])('of %s is said as %s, or %s', (date, nl, en) => {
    expect(daysInWords(isoDate(date), today, 'nl')).toBe(nl);
    expect(daysInWords(isoDate(date), today, 'en')).toBe(en);
  });
});
