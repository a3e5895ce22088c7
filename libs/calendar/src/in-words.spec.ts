import { describe, expect, it } from '@jest/globals';
import { inWords } from './in-words.js';
import { isoDate } from './iso-date.js';

describe('a date in words', () => {
  it('is written as people of the language write it, whatever the time zone of the machine', () => {
    expect(inWords(isoDate('2021-05-15'), 'nl')).toBe('15 mei 2021');
    expect(inWords(isoDate('2021-05-15'), 'en')).toBe('15 May 2021');
  });
});
