import { daysBetween } from './date-arithmetic.js';
import { inWords } from './in-words.js';
import type { IsoDate } from './iso-date.js';

type Locale = 'nl' | 'en';

const near: Readonly<Record<Locale, Readonly<Record<number, string>>>> = {
  nl: { [-1]: 'gisteren', 0: 'vandaag', 1: 'morgen' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
};

const dayAndMonth = { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const besideToday = {
  nl: new Intl.DateTimeFormat('nl-NL', dayAndMonth),
  en: new Intl.DateTimeFormat('en-GB', dayAndMonth),
};

/** How far a date lies from today: vandaag, morgen, over 3 dagen (do 4 maart), gisteren, 12 dagen geleden. */
export function daysInWords(date: IsoDate, today: IsoDate, locale: Locale): string {
  const days = daysBetween(today, date);
  const word = near[locale][days];
  if (word) return word;
  if (locale === 'nl')
    return days < 0 ? `${-days} dagen geleden` : `over ${days} dagen (${onDay(date, today, 'nl')})`;
  return days < 0 ? `${-days} days ago` : `in ${days} days (${onDay(date, today, 'en')})`;
}

/** A date beside today: do 4 maart, and 4 maart 2022 where the year is another. */
function onDay(date: IsoDate, today: IsoDate, locale: Locale): string {
  if (date.slice(0, 4) !== today.slice(0, 4)) return inWords(date, locale);
  return besideToday[locale].format(new Date(date));
}
