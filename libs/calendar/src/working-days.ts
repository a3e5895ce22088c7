import { addDays } from './date-arithmetic.js';
import { type IsoDate, toEpochDay } from './iso-date.js';
import { holidaysBetween, isPublicHoliday } from './public-holidays.js';

/** Whether the date is neither a Saturday, a Sunday nor a public holiday (domain.md, "Calendar arithmetic"). */
export function isWorkingDay(date: IsoDate): boolean {
  return !isWeekend(date) && !isPublicHoliday(date);
}

/** The date itself when it is a working day, and otherwise the first one after it. */
export function nextWorkingDay(date: IsoDate): IsoDate {
  return isWorkingDay(date) ? date : workingDayFrom(date, 1);
}

/**
 * The working day that lies a number of working days after the date, not counting the date itself, or before
 * it for a negative number. Zero working days on is `nextWorkingDay`.
 *
 * @throws RangeError for a number that is not whole or a date outside of the range of `IsoDate`
 */
export function addWorkingDays(date: IsoDate, workingDays: number): IsoDate {
  if (!Number.isInteger(workingDays)) throw new RangeError(`${workingDays} is not a whole number of days`);
  if (workingDays === 0) return nextWorkingDay(date);
  const direction = workingDays < 0 ? -1 : 1;
  let reached = date;
  for (let left = Math.abs(workingDays); left > 0; left -= 1) reached = workingDayFrom(reached, direction);
  return reached;
}

/**
 * How many working days lie after `from` up to and including `to`. Where `to` is the earlier, it is minus the
 * number of working days before `from` down to and including `to`. In both directions it undoes
 * `addWorkingDays`.
 */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  if (to === from) return 0;
  return to < from ? -workingDaysIn(to, addDays(from, -1)) : workingDaysIn(addDays(from, 1), to);
}

/** How many working days a period has, its first and its last day included. */
function workingDaysIn(first: IsoDate, last: IsoDate): number {
  const holidays = holidaysBetween(first, last).filter((date) => !isWeekend(date));
  return weekdaysUntil(toEpochDay(last)) - weekdaysUntil(toEpochDay(first) - 1) - holidays.length;
}

/** How many days from Monday to Friday lie after Sunday 28 December 1969 up to and including the day. */
function weekdaysUntil(epochDay: number): number {
  const days = epochDay + 4;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}

/** The first working day strictly after the date, or strictly before it. */
function workingDayFrom(date: IsoDate, direction: 1 | -1): IsoDate {
  let reached = addDays(date, direction);
  while (!isWorkingDay(reached)) reached = addDays(reached, direction);
  return reached;
}

function isWeekend(date: IsoDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}
