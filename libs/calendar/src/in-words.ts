import type { IsoDate } from './iso-date.js';

/** Made once: to make one takes fifty times as long as to use it. */
const formats = {
  nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A date such as 15 mei 2021 or 15 May 2021. */
export function inWords(date: IsoDate, locale: 'nl' | 'en'): string {
  return formats[locale].format(new Date(date));
}
