import { describe, expect, it } from '@jest/globals';
import { timeSpanInWords } from './time-span-in-words.js';

const words = (startsAt: string, endsAt: string, locale: 'nl' | 'en' = 'nl', timeZone?: string) =>
  timeSpanInWords(new Date(startsAt), new Date(endsAt), locale, timeZone);

describe('a span of time', () => {
  it('is told by the clocks of the zone, in winter and in summer', () => {
    expect(words('2021-03-25T12:30:00Z', '2021-03-25T14:00:00Z')).toBe(
      'donderdag 25 maart 2021, 13:30–15:00',
    );
    expect(words('2021-04-01T11:30:00Z', '2021-04-01T13:00:00Z')).toBe('donderdag 1 april 2021, 13:30–15:00');
    expect(words('2021-04-01T11:30:00Z', '2021-04-01T13:00:00Z', 'en', 'America/Curacao')).toMatch(
      /^Thursday,? 1 April 2021, 07:30–09:00$/,
    );
  });

  it('names both days when it ends on another', () => {
    expect(words('2021-03-25T21:00:00Z', '2021-03-26T00:30:00Z')).toBe(
      'donderdag 25 maart 2021, 22:00 – vrijdag 26 maart 2021, 01:30',
    );
  });
});
