import { describe, expect, it } from '@jest/globals';
import { isoDate } from './iso-date.js';
import { termInWords } from './term-in-words.js';

const today = isoDate('2021-03-01');

describe('a term that is not over', () => {
  it.each([
    ['2021-03-01', 'uiterlijk vandaag', 'today'],
    ['2021-03-02', 'uiterlijk morgen', 'by tomorrow'],
    ['2021-03-08', 'uiterlijk maandag 8 maart', 'by Monday 8 March'],
    ['2022-03-08', 'uiterlijk 8 maart 2022', 'by 8 March 2022'],
  ])('of %s is said as %s, or %s', (date, nl, en) => {
    expect(termInWords(isoDate(date), today, 'nl')).toBe(nl);
    expect(termInWords(isoDate(date), today, 'en')).toBe(en);
  });
});
