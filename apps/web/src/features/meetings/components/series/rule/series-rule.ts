import { addDays } from '../../../../../lib/dates/calendar-day.js';
import { instantOf, localDay } from '../../../../../lib/dates/local-time.js';
import { partsOf, weekdayAt, weekdayNames } from './rule-facts.js';

/** How often meetings return, of what is offered. */
export const rhythms = ['once', 'weekly', 'fortnightly', 'monthly'] as const;

/** `kept`: as the rule of the series has it, which is none of those that are offered. */
export type Rhythm = (typeof rhythms)[number] | 'kept';

/** How often the meetings return, as it stands in a form. */
export interface SeriesValues {
  rhythm: Rhythm;
  ends: 'count' | 'until';
  count: number;
  /** The last day on which a meeting can be. */
  until: string | null;
}

/** What is wrong with when the meetings end. @param day of the first meeting; null where that is not known */
export function endFault(
  { rhythm, ends, until }: SeriesValues,
  day: string | null,
): 'missing' | 'tooEarly' | null {
  if (rhythm === 'once' || ends === 'count') return null;
  if (until === null) return 'missing';
  return day !== null && until < day ? 'tooEarly' : null;
}

/** Which of its weekday a day is in its month, from 1; the last one is -1 where it is the fifth. */
export function placeInMonth(day: string): number {
  const place = Math.ceil(Number(day.slice(8)) / 7);
  return place === 5 ? -1 : place;
}

/**
 * The value of the RRULE of RFC 5545 for what stands in a form.
 * @param day of the first meeting
 * @param kept the rule of the series; what is kept of it is how often, not its end
 */
export function ruleOf({ rhythm, ends, count, until }: SeriesValues, day: string, kept = ''): string {
  const often = rhythm === 'kept' || rhythm === 'once' ? oftenOf(kept) : offered(rhythm, day);
  return ends === 'until' && until !== null ? `${often};UNTIL=${endOf(until)}` : `${often};COUNT=${count}`;
}

/**
 * A rule as it stands in a form.
 * @param day of the first meeting that goes by it from now on
 * @param left how many meetings there are from then on
 */
export function valuesOf(rule: string, day: string, left: number): SeriesValues {
  const often = oftenOf(rule);
  const rhythm = (['weekly', 'fortnightly', 'monthly'] as const).find(
    (known) => offered(known, day) === often,
  );
  const until = partsOf(rule).get('UNTIL');
  return {
    rhythm: rhythm ?? 'kept',
    ends: until === undefined ? 'count' : 'until',
    count: left,
    until: until === undefined ? null : lastDayOf(until),
  };
}

function offered(rhythm: 'weekly' | 'fortnightly' | 'monthly', day: string): string {
  const weekday = weekdayNames[weekdayAt(day)] ?? 'MO';
  return {
    weekly: `FREQ=WEEKLY;BYDAY=${weekday}`,
    fortnightly: `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekday}`,
    monthly: `FREQ=MONTHLY;BYDAY=${placeInMonth(day)}${weekday}`,
  }[rhythm];
}

/** A rule without its end. */
const oftenOf = (rule: string): string =>
  rule
    .split(';')
    .filter((part) => !/^(COUNT|UNTIL)=/.test(part))
    .join(';');

/** The last instant of a day in Amsterdam, as RFC 5545 writes it in UTC. */
function endOf(day: string): string {
  const end = new Date(Date.parse(instantOf(addDays(day, 1), '00:00')) - 1_000);
  return end.toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** The day in Amsterdam of an instant as RFC 5545 writes it in UTC. */
const lastDayOf = (until: string): string =>
  localDay(until.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
