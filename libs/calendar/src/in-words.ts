import type { IsoDate } from './iso-date.js';

/** A date such as 15 mei 2021 or 15 May 2021. */
export function inWords(date: IsoDate, locale: 'nl' | 'en'): string {
  const format = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}
