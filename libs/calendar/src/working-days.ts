import { addDays } from './date-arithmetic.js';
import type { IsoDate } from './iso-date.js';
import { isPublicHoliday } from './public-holidays.js';

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
  const direction = to < from ? -1 : 1;
  let count = 0;
  for (let date = from; date !== to;) {
    date = addDays(date, direction);
    if (isWorkingDay(date)) count += direction;
  }
  return count;
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
