import {
  addDays,
  dateIn,
  instantAt,
  isWorkingDay,
  nextOpenInstant,
  nextWorkingDay,
  type QuietHours,
} from '@app/calendar';

/** How somebody wants to hear of a kind of thing; in the list of notifications it always stands. */
export const deliveries = ['at_once', 'daily', 'weekly', 'off'] as const;
export type Delivery = (typeof deliveries)[number];

/** When somebody can be reached. */
export interface Reach {
  /** An IANA time zone. */
  readonly timeZone: string;
  /** When digests go out, `HH:MM` local time. */
  readonly digestTime: string;
}

/**
 * When the mail about something goes out: at once means outside of the quiet hours; a digest comes on the next working
 * day, or the first working day of the next week. Undefined: there is no mail.
 */
export function mailInstant(
  delivery: Delivery,
  now: Date,
  { timeZone, digestTime }: Reach,
  quietHours: QuietHours,
): Date | undefined {
  if (delivery === 'off') return undefined;
  if (delivery === 'at_once') return nextOpenInstant(now, quietHours, timeZone);
  for (let day = dateIn(now, timeZone); ; day = addDays(day, 1)) {
    const instant = instantAt(day, digestTime, timeZone);
    const isDay = delivery === 'daily' ? isWorkingDay(day) : day === nextWorkingDay(mondayOf(day));
    if (isDay && instant > now) return nextOpenInstant(instant, quietHours, timeZone);
  }
}

function mondayOf(day: ReturnType<typeof dateIn>): ReturnType<typeof dateIn> {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, weekday === 0 ? -6 : 1 - weekday);
}
