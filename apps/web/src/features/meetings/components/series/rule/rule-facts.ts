/** How often meetings return by a rule of RFC 5545, as far as it is put into words. */
export interface RuleFacts {
  frequency: 'daily' | 'weekly' | 'monthly';
  /** Every so many days, weeks or months. */
  interval: number;
  /** From 0, which is Sunday; with which of them in the month where the rule says so, -1 being the last. */
  weekdays: { weekday: number; place: number | null }[];
  /** Of the month, from 1; -1 is the last. */
  daysOfMonth: number[];
}

/** The days of the week as RFC 5545 names them, from Sunday. */
export const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

const frequencies: Record<string, RuleFacts['frequency']> = {
  DAILY: 'daily',
  WEEKLY: 'weekly',
  MONTHLY: 'monthly',
};

/** What the words below tell; a rule with anything else in it has no facts. */
const told = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'WKST', 'COUNT', 'UNTIL'];

/** The parts of a rule by name. */
export const partsOf = (rule: string): Map<string, string> =>
  new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));

/**
 * What a rule says, with what follows from its first day; null where that is more than can be put into words.
 * @param day of the first meeting
 */
export function readRule(rule: string, day: string): RuleFacts | null {
  const parts = partsOf(rule);
  const frequency = frequencies[parts.get('FREQ') ?? ''];
  if (frequency === undefined || [...parts.keys()].some((name) => !told.includes(name))) return null;
  const byDay = listOf(parts.get('BYDAY')).map(weekdayOf);
  const daysOfMonth = listOf(parts.get('BYMONTHDAY')).map(Number);
  const chosen = byDay.length + daysOfMonth.length > 0;
  const facts = {
    ...{ frequency, interval: Number(parts.get('INTERVAL') ?? 1) },
    weekdays: frequency === 'weekly' && !chosen ? [{ weekday: weekdayAt(day), place: null }] : byDay,
    daysOfMonth: frequency === 'monthly' && !chosen ? [Number(day.slice(8))] : daysOfMonth,
  };
  return isTellable(facts) ? facts : null;
}

/** The day of the week on which a day is, from 0, which is Sunday. */
export const weekdayAt = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const listOf = (value: string | undefined): string[] => value?.split(',') ?? [];

const weekdayOf = (entry: string): RuleFacts['weekdays'][number] => ({
  weekday: weekdayNames.findIndex((name) => entry.endsWith(name)),
  place: entry.length === 2 ? null : Number(entry.slice(0, -2)),
});

/** Days of the month in a week, every weekday of a month and both at once are more than a sentence. */
function isTellable({ frequency, weekdays, daysOfMonth }: RuleFacts): boolean {
  if (frequency !== 'monthly')
    return daysOfMonth.length === 0 && (frequency === 'weekly' || weekdays.length === 0);
  const arePlaced = weekdays.every(({ place }) => place !== null && place >= -1);
  return (
    arePlaced && (weekdays.length === 0) !== (daysOfMonth.length === 0) && daysOfMonth.every((at) => at >= -1)
  );
}
