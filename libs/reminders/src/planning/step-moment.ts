import {
  addDays,
  addWorkingDays,
  dateIn,
  instantAt,
  isWorkingDay,
  nextOpenInstant,
  nextWorkingDay,
  type QuietHours,
  timeIn,
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
 */
export function stepMoment(
  when: ReminderMoment,
  { fallsOn, since }: Pick<ReminderReason, 'fallsOn' | 'since'>,
  { timeZone, quietHours }: Surroundings,
): Date {
  if ('at' in when) return nextOpenInstant(since, quietHours, timeZone);
  const day = dayOf(when, fallsOn);
  const workingDay = isWorkingDay(day) || day >= fallsOn ? nextWorkingDay(day) : addWorkingDays(day, -1);
  return nextOpenInstant(instantAt(workingDay, timeOfDay, timeZone), quietHours, timeZone);
}

function dayOf(when: Exclude<ReminderMoment, { at: 'reason' }>, fallsOn: IsoDate): IsoDate {
  return 'days' in when ? addDays(fallsOn, when.days) : addWorkingDays(fallsOn, when.workingDays);
}

/**
 * When a step comes back after it was due, at the same time of day: so many days later, and never after fewer working days
 * than those days have without a holiday. What was put off by Easter therefore goes on from the day to which it was put off.
 */
export function nextTurn(before: Date, everyDays: number, { timeZone, quietHours }: Surroundings): Date {
  const day = dateIn(before, timeZone);
  const [byDays, byWorkingDays] = [
    nextWorkingDay(addDays(day, everyDays)),
    addWorkingDays(day, Math.floor((everyDays * 5) / 7)),
  ];
  const next = byDays > byWorkingDays ? byDays : byWorkingDays;
  return nextOpenInstant(instantAt(next, timeIn(before, timeZone), timeZone), quietHours, timeZone);
}
