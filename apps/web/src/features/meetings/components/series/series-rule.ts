import { addDays } from '../../../../lib/dates/calendar-day.js';
import { instantOf } from '../../../../lib/dates/local-time.js';

/** How often meetings return. */
export const rhythms = ['once', 'weekly', 'fortnightly', 'monthly'] as const;
export type Rhythm = (typeof rhythms)[number];

/** A series as it is chosen: until a day, or a number of times. */
export interface SeriesChoice {
  rhythm: Exclude<Rhythm, 'once'>;
  /** Of the first meeting. */
  day: string;
  /** Null: until a day. */
  count: number | null;
  /** The last day on which a meeting can be; null: a number of times. */
  until: string | null;
}

const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

/** Which of its weekday a day is in its month, from 1; the last one is -1 where it is the fifth. */
export function placeInMonth(day: string): number {
  const place = Math.ceil(Number(day.slice(8)) / 7);
  return place === 5 ? -1 : place;
}

/** The value of the RRULE of RFC 5545 for the choice. */
export function ruleOf({ rhythm, day, count, until }: SeriesChoice): string {
  const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'MO';
  const often = {
    weekly: `FREQ=WEEKLY;BYDAY=${weekday}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    monthly: `FREQ=MONTHLY;BYDAY=${placeInMonth(day)}${weekday}`,
  }[rhythm];
  return count === null && until !== null ? `${often};UNTIL=${endOf(until)}` : `${often};COUNT=${count ?? 1}`;
}

/** How often the meetings of a rule return; weekly for one that cannot be chosen here. */
export function choiceOf(rule: string): { rhythm: SeriesChoice['rhythm'] } {
  if (rule.includes('FREQ=MONTHLY')) return { rhythm: 'monthly' };
  return { rhythm: rule.includes('INTERVAL=2') ? 'fortnightly' : 'weekly' };
}

/** The last instant of a day in Amsterdam, as RFC 5545 writes it in UTC. */
function endOf(day: string): string {
  const end = new Date(Date.parse(instantOf(addDays(day, 1), '00:00')) - 1_000);
  return end.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}
