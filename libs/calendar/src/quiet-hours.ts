import { addDays } from './date-arithmetic.js';
import { dateIn, instantAt, startOfDay, timeIn } from './instants.js';
import type { IsoDate } from './iso-date.js';
import { isWorkingDay } from './working-days.js';

/** From and to, `HH:MM` local time, the first included; from later than to passes midnight, both the same is never. */
export type QuietHours = readonly [from: string, to: string];

/**
 * The first instant, not before the given one, at which people may be disturbed: on a working day and outside of the
 * quiet hours, both by the clocks of the time zone (domain.md, "Reminders").
 * @throws RangeError for an unknown zone or another time than `HH:MM`
 */
export function nextOpenInstant(from: Date, quietHours: QuietHours, timeZone: string): Date {
  for (let instant = from; ;) {
    const date = dateIn(instant, timeZone);
    const opensAt = isWorkingDay(date)
      ? endOfQuiet(date, timeIn(instant, timeZone), quietHours, timeZone)
      : startOfDay(addDays(date, 1), timeZone);
    if (opensAt === undefined) return instant;
    instant = opensAt;
  }
}

/** When the quiet in which a time of a day lies ends; undefined when it lies in none. */
function endOfQuiet(
  date: IsoDate,
  time: string,
  [quietFrom, quietTo]: QuietHours,
  timeZone: string,
): Date | undefined {
  const passesMidnight = quietFrom > quietTo;
  if (passesMidnight && time >= quietFrom) return instantAt(addDays(date, 1), quietTo, timeZone);
  if (time < quietTo && (passesMidnight || time >= quietFrom)) return instantAt(date, quietTo, timeZone);
  return undefined;
}
