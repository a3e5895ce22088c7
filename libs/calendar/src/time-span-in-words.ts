import { BUSINESS_TIME_ZONE, dateIn, timeIn } from './instants.js';

/**
 * A span of time by the clocks of a time zone: donderdag 18 maart 2021, 13:30–15:00. One that ends on another day names
 * that day too.
 * @throws RangeError for an invalid instant or zone
 */
export function timeSpanInWords(
  startsAt: Date,
  endsAt: Date,
  locale: 'nl' | 'en',
  timeZone = BUSINESS_TIME_ZONE,
): string {
  const [from, to] = [timeIn(startsAt, timeZone), timeIn(endsAt, timeZone)];
  const day = dayInWords(startsAt, locale, timeZone);
  return dateIn(startsAt, timeZone) === dateIn(endsAt, timeZone)
    ? `${day}, ${from}–${to}`
    : `${day}, ${from} – ${dayInWords(endsAt, locale, timeZone)}, ${to}`;
}

function dayInWords(instant: Date, locale: 'nl' | 'en', timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'full', timeZone }).format(
    instant,
  );
}
