import { addDays, instantAt, isoDate, type IsoDate } from '@app/calendar';
import type { Fault } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { mostOccurrences } from './rule-parts.js';
import { ruleFaults } from './recurrence-rule.js';

/** When the meetings of a series are, by the clocks of a time zone. */
export interface Schedule {
  /** The value of an RRULE. */
  readonly rule: string;
  /** The first occurrence: `2021-01-14T13:30:00`. */
  readonly startsLocal: string;
  /** An IANA time zone. */
  readonly timeZone: string;
}

/** The first and the last day of a cohort, included. */
interface CohortPeriod {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** How long before and after the period of its cohort a series may run, in days. */
const slack = 92;
/** The earliest time of day. */
const earliest = '05:00';
/** How many days, weeks, months or years a rule is followed at most. */
const longestSearch = 1_000;

/**
 * The starts of the occurrences, local: `2021-01-14T13:30:00`, in order; one more than a series may have, at most. The
 * time of day stays the same when summer time begins and ends. Source: RFC 5545, "Recurrence Rule".
 * @param schedule a rule without faults
 */
export function occurrencesOf({ rule, startsLocal, timeZone }: Schedule): string[] {
  const dtstart = Temporal.PlainDateTime.from(startsLocal).toZonedDateTime(timeZone);
  const recurrence = new RRuleTemporal({
    rruleString: rule,
    dtstart,
    strict: true,
    maxIterations: longestSearch,
    temporal: Temporal,
  });
  return recurrence
    .all((_, index) => index <= mostOccurrences)
    .map((start) => start.toPlainDateTime().toString({ smallestUnit: 'second' }));
}

/** The instants between which an occurrence takes place. @param minutes how long it takes */
export function timesOf(
  local: string,
  minutes: number,
  { timeZone }: Pick<Schedule, 'timeZone'>,
): { readonly startsAt: Date; readonly endsAt: Date } {
  const startsAt = instantAt(isoDate(local.slice(0, 10)), local.slice(11, 16), timeZone);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

/** Every fault in when a series takes place; a rule that cannot be read has no other. */
export function scheduleFaults(schedule: Schedule, period: CohortPeriod): Fault[] {
  const faults = [...ruleFaults(schedule.rule), ...faultsOfHour(schedule)];
  if (faults.length > 0) return faults;
  const found = attemptedOccurrences(schedule);
  const [first] = found;
  if (first === undefined) return [noOccurrence];
  return [
    ...faultUnless(found.length <= mostOccurrences, '/rule', 'too_many', {
      nl: `Een reeks heeft hoogstens ${mostOccurrences} bijeenkomsten.`,
      en: `A series has ${mostOccurrences} meetings at most.`,
    }),
    ...faultUnless(first === schedule.startsLocal, '/startsLocal', 'not_by_rule', {
      nl: 'De eerste bijeenkomst valt niet op een dag van de regel.',
      en: 'The first meeting is not on a day of the rule.',
    }),
    ...faultUnless(isAround(period, first, found.at(-1) ?? first), '/rule', 'outside_cohort', {
      nl: 'De reeks loopt meer dan drie maanden voor of na de periode van de lichting.',
      en: 'The series runs more than three months before or after the period of the cohort.',
    }),
  ];
}

/** A search that never ends finds nothing. */
function attemptedOccurrences(schedule: Schedule): string[] {
  try {
    return occurrencesOf(schedule);
  } catch {
    return [];
  }
}

/** At night clocks change: an hour then does not exist or comes twice, on which calendars do not agree. */
function faultsOfHour({ startsLocal }: Schedule): Fault[] {
  return faultUnless(startsLocal.slice(11) >= earliest, '/startsLocal', 'at_night', {
    nl: 'Kies een tijd vanaf vijf uur ’s ochtends; ’s nachts verspringt soms de klok.',
    en: 'Choose a time from five in the morning; at night the clocks change at times.',
  });
}

function isAround({ startsOn, endsOn }: CohortPeriod, first: string, last: string): boolean {
  return first.slice(0, 10) >= addDays(startsOn, -slack) && last.slice(0, 10) <= addDays(endsOn, slack);
}

const noOccurrence: Fault = {
  pointer: '/rule',
  code: 'no_occurrence',
  detail: { nl: 'Deze regel levert geen bijeenkomst op.', en: 'There is no meeting by this rule.' },
};
