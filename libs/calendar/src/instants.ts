import { Temporal } from 'temporal-polyfill';
import { isoDate, type IsoDate } from './iso-date.js';

/** The time zone of the business (domain.md, "Calendar arithmetic"). */
export const BUSINESS_TIME_ZONE = 'Europe/Amsterdam';

/** The date on which an instant falls in a time zone. @throws RangeError for an invalid instant or zone */
export function dateIn(instant: Date, timeZone = BUSINESS_TIME_ZONE): IsoDate {
  return isoDate(inZone(instant, timeZone).toPlainDate().toString());
}

/** The time that the clocks of a time zone show at an instant, `HH:MM`. @throws RangeError as `dateIn` */
export function timeIn(instant: Date, timeZone = BUSINESS_TIME_ZONE): string {
  return inZone(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant at which the clocks of a time zone show a time on a date. Where summer time begins, an hour does
 * not exist and its times move an hour forward (02:30 is 03:30); where it ends, an hour comes twice and the
 * first one is meant.
 *
 * @param time hours and minutes, `HH:MM`, from 00:00 up to 23:59
 * @throws RangeError for another time or an unknown zone
 */
export function instantAt(date: IsoDate, time: string, timeZone = BUSINESS_TIME_ZONE): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`"${time}" is not a time, written HH:MM`);
  return toInstant(Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(timeZone));
}

/** The first instant of a date in a time zone: midnight, or later where midnight does not exist. */
export function startOfDay(date: IsoDate, timeZone = BUSINESS_TIME_ZONE): Date {
  return toInstant(Temporal.PlainDate.from(date).toZonedDateTime(timeZone));
}

/**
 * The instant a whole number of weeks later, or earlier, at the same time by the clocks of the time zone, also
 * when summer time begins or ends in between. Missing and doubled hours are as in `instantAt`.
 *
 * @throws RangeError for an invalid instant, an unknown zone or a number that is not whole
 */
export function shiftInstantByWeeks(instant: Date, weeks: number, timeZone = BUSINESS_TIME_ZONE): Date {
  return toInstant(inZone(instant, timeZone).add({ weeks }));
}

function inZone(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}

function toInstant(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds);
}
