import { daysBetween } from './date-arithmetic.js';
import { inWords } from './in-words.js';
import type { IsoDate } from './iso-date.js';

const near = {
  nl: ['uiterlijk vandaag', 'uiterlijk morgen'],
  en: ['today', 'by tomorrow'],
} as const;

const dayOfWeek = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const besideToday = {
  nl: new Intl.DateTimeFormat('nl-NL', dayOfWeek),
  en: new Intl.DateTimeFormat('en-GB', dayOfWeek),
};

/**
 * A term that is not over: uiterlijk vandaag, uiterlijk morgen, uiterlijk maandag 8 maart, and uiterlijk 8 maart 2022
 * where the year is another.
 */
export function termInWords(date: IsoDate, today: IsoDate, locale: 'nl' | 'en'): string {
  const word = near[locale][daysBetween(today, date)];
  if (word) return word;
  const day =
    date.slice(0, 4) === today.slice(0, 4)
      ? besideToday[locale].format(new Date(date))
      : inWords(date, locale);
  return locale === 'nl' ? `uiterlijk ${day}` : `by ${day}`;
}
