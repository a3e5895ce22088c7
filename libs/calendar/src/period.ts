import { addDays, addMonths, daysBetween } from './date-arithmetic.js';
import type { IsoDate } from './iso-date.js';

/** A run of days. Both the first and the last day are in it, so that it has at least one day. */
export interface Period {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** How many days the period has, its first and last day included. */
export function lengthInDays(period: Period): number {
  return dayNumber(period, period.endsOn);
}

/** Whether the date is one of the days of the period. */
export function contains(period: Period, date: IsoDate): boolean {
  return period.startsOn <= date && date <= period.endsOn;
}

/** Whether the periods have at least one day in common. */
export function overlaps(left: Period, right: Period): boolean {
  return left.startsOn <= right.endsOn && right.startsOn <= left.endsOn;
}

/**
 * The number of a day within the period: 1 for the first day. It counts on outside of the period: zero or
 * less before it, and more than `lengthInDays` after it.
 */
export function dayNumber(period: Period, date: IsoDate): number {
  return daysBetween(period.startsOn, date) + 1;
}

/**
 * The last day of a period of whole months: the day before the same day so many months on (domain.md,
 * "Exchange"), such as 16 November + 6 months = 15 May. The month clamps first: from 31 August six months
 * last until the day before 28 or 29 February.
 *
 * @param months at least 1
 * @throws RangeError for less than one month, a part of a month, or a date out of range
 */
export function lastDayAfterMonths(startsOn: IsoDate, months: number): IsoDate {
  if (months < 1) throw new RangeError(`A period of ${months} months has no last day`);
  return addDays(addMonths(startsOn, months), -1);
}
