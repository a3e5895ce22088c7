const businessTimeZone = 'Europe/Amsterdam';

const local = new Intl.DateTimeFormat('sv-SE', {
  timeZone: businessTimeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant on the clock of Amsterdam: "2021-03-04 13:30:00". */
const onTheClock = (instant: string | number): string => local.format(new Date(instant));

/** The day of an instant on the calendar of Amsterdam, as `YYYY-MM-DD`. */
export const localDay = (instant: string | number): string => onTheClock(instant).slice(0, 10);

/** The time of an instant on the clock of Amsterdam, as `HH:mm`. */
export const localTime = (instant: string | number): string => onTheClock(instant).slice(11, 16);

/**
 * The instant at which the clock of Amsterdam shows a time on a day. A time that is there twice, when the clock goes
 * back, is the first; one that is skipped is as much later as the clock goes forward.
 * @param time as `HH:mm`
 */
export function instantOf(day: string, time: string): string {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const offsetAt = (instant: number): number =>
    Date.parse(`${onTheClock(instant).replace(' ', 'T')}Z`) - instant;
  const before = asIfUtc - offsetAt(asIfUtc - 86_400_000);
  const after = asIfUtc - offsetAt(asIfUtc + 86_400_000);
  const showsIt = (instant: number): boolean => instant + offsetAt(instant) === asIfUtc;
  return new Date(!showsIt(before) && showsIt(after) ? after : before).toISOString();
}
