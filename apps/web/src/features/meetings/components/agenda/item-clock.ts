import type { AgendaItem } from '../../../../lib/api/schema-types.js';

/** How many seconds an item still has; negative when it takes longer. @param now in milliseconds, for the server */
export const secondsLeft = (item: Pick<AgendaItem, 'minutes'>, since: string, now: number): number =>
  item.minutes * 60 - Math.floor((now - Date.parse(since)) / 1_000);

/** Seconds as on a clock: "4:05", and "+1:30" for what is over. */
export function onTheClock(seconds: number): string {
  const whole = Math.abs(seconds);
  const time = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return seconds < 0 ? `+${time}` : time;
}

type Placed = Pick<AgendaItem, 'id' | 'isDone'>;

/** What is not done yet and comes first after the current item; without one, first of all. */
export function nextItem<Item extends Placed>(
  agenda: readonly Item[],
  currentId: string | null,
): Item | undefined {
  const after = agenda.findIndex(({ id }) => id === currentId) + 1;
  return agenda.slice(after).find(({ isDone }) => !isDone);
}

/** How many minutes the meeting has that the agenda does not use; negative when the agenda does not fit. */
export function minutesToSpare(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  agenda: readonly Pick<AgendaItem, 'minutes'>[],
): number {
  const length = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  return length - agenda.reduce((sum, { minutes }) => sum + minutes, 0);
}
