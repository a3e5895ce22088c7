import {
  addDays,
  addWorkingDays,
  instantAt,
  isWorkingDay,
  nextOpenInstant,
  nextWorkingDay,
  type QuietHours,
} from '@app/calendar';
import type { IsoDate } from '@app/calendar';
import type { ReminderMoment, ReminderReason } from '@app/platform';

/** When in the day reminders go out, local time, unless it is quiet then. */
const timeOfDay = '09:00';

/** Where and when somebody may be disturbed. */
export interface Surroundings {
  /** An IANA time zone, of the recipient. */
  readonly timeZone: string;
  readonly quietHours: QuietHours;
}

/**
 * The instant of a step: in the morning of its day, on a working day and outside of the quiet hours. A day before the
 * day of the reason that is none goes back to the working day before it, for later would be too late; any other goes on.
 * @param extraDays how many days later it comes back
 */
export function stepMoment(
  when: ReminderMoment,
  { fallsOn, since }: Pick<ReminderReason, 'fallsOn' | 'since'>,
  { timeZone, quietHours }: Surroundings,
  extraDays = 0,
): Date {
  if ('at' in when) return nextOpenInstant(addDaysTo(since, extraDays), quietHours, timeZone);
  const day = addDays(dayOf(when, fallsOn), extraDays);
  const workingDay = isWorkingDay(day) || day >= fallsOn ? nextWorkingDay(day) : addWorkingDays(day, -1);
  return nextOpenInstant(instantAt(workingDay, timeOfDay, timeZone), quietHours, timeZone);
}

function dayOf(when: Exclude<ReminderMoment, { at: 'reason' }>, fallsOn: IsoDate): IsoDate {
  return 'days' in when ? addDays(fallsOn, when.days) : addWorkingDays(fallsOn, when.workingDays);
}

function addDaysTo(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * 86_400_000);
}
