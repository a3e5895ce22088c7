import { Temporal } from 'temporal-polyfill';
import { fromEpochDay, isoDate, toEpochDay, type IsoDate } from './iso-date.js';

/** The date a whole number of days later, or earlier for a negative number. @throws RangeError out of range */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromEpochDay(toEpochDay(date) + days);
}

/** The same weekday a whole number of weeks later, or earlier. @throws RangeError out of range */
export function addWeeks(date: IsoDate, weeks: number): IsoDate {
  return addDays(date, weeks * 7);
}

/**
 * The same day of the month a whole number of months later, or earlier for a negative number. Where that
 * month has no such day it is its last day: 31 August + 6 months = 28 or 29 February. Count from the anchor
 * every time; adding to a date that was clamped loses days (domain.md, "Calendar arithmetic").
 *
 * @throws RangeError for a number that is not whole or a date outside of the range of `IsoDate`
 */
export function addMonths(anchor: IsoDate, months: number): IsoDate {
  return isoDate(Temporal.PlainDate.from(anchor).add({ months }).toString());
}

/** The number of days from one date to another: 1 for tomorrow, 0 for the same day, negative for the past. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toEpochDay(to) - toEpochDay(from);
}
