import type { Language } from '../i18n/language.js';

const regions: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const businessTimeZone = 'Europe/Amsterdam';
const formats = new Map<string, Intl.DateTimeFormat>();

function formatWith(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(regions[language], options);
    formats.set(key, format);
  }
  return format;
}

/** Dates have no time: they are read and written in UTC, so that no time zone moves them to another day. */
const asDay = (date: string): Date => new Date(`${date}T00:00:00Z`);

const isOtherYear = (year: number): boolean => year !== new Date().getFullYear();

/** "do 4 maart"; with the year when that is not this year: "do 4 maart 2021". */
export function formatDay(date: string, language: Language): string {
  const day = asDay(date);
  return formatWith(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...(isOtherYear(day.getUTCFullYear()) ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(day);
}

/** "4 mrt", for axes and narrow places; the exact date stands beside it or in a title. */
export const formatShortDay = (date: string, language: Language): string =>
  formatWith(language, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(asDay(date));

/** "donderdag 4 maart 2021", the exact date in full. */
export const formatFullDay = (date: string, language: Language): string =>
  formatWith(language, { dateStyle: 'full', timeZone: 'UTC' }).format(asDay(date));

/** "16 november 2020 – 15 mei 2021"; both days belong to the period. */
export const formatPeriod = (startsOn: string, endsOn: string, language: Language): string =>
  formatWith(language, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    asDay(startsOn),
    asDay(endsOn),
  );

/** "4 maart 2021 om 13:30", an instant on the clock of Amsterdam. */
export const formatInstant = (instant: string, language: Language): string =>
  formatWith(language, { dateStyle: 'long', timeStyle: 'short', timeZone: businessTimeZone }).format(
    new Date(instant),
  );

/** "4 maart 2021", the day of an instant on the calendar of Amsterdam. */
export const formatInstantDay = (instant: string, language: Language): string =>
  formatWith(language, { dateStyle: 'long', timeZone: businessTimeZone }).format(new Date(instant));

/** "13:30", the time of an instant on the clock of Amsterdam. */
export const formatTime = (instant: string, language: Language): string =>
  formatWith(language, { timeStyle: 'short', timeZone: businessTimeZone }).format(new Date(instant));
