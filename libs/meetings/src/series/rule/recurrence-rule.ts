import type { Fault } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { type RuleParts, unsoundParts } from './rule-parts.js';

/** Something wrong with a rule as a whole. */
interface RuleCheck {
  readonly code: string;
  readonly detail: Sentence;
  readonly isWrong: (parts: RuleParts) => boolean;
}

const ofTime = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const choosing = ['BYDAY', 'BYMONTHDAY', 'BYMONTH'];

const checks: readonly RuleCheck[] = [
  {
    code: 'frequency_missing',
    detail: { nl: 'Zeg hoe vaak (FREQ).', en: 'Say how often (FREQ).' },
    isWrong: (parts) => !parts.has('FREQ'),
  },
  {
    code: 'too_frequent',
    detail: {
      nl: 'Een reeks komt hoogstens één keer per dag.',
      en: 'A series comes once a day at most.',
    },
    isWrong: (parts) =>
      /^(HOURLY|MINUTELY|SECONDLY)$/.test(parts.get('FREQ') ?? '') || ofTime.some((part) => parts.has(part)),
  },
  {
    code: 'endless',
    detail: {
      nl: 'Zeg hoeveel keer (COUNT) of tot wanneer (UNTIL).',
      en: 'Say how many times (COUNT) or until when (UNTIL).',
    },
    isWrong: (parts) => !parts.has('COUNT') && !parts.has('UNTIL'),
  },
  {
    code: 'two_ends',
    detail: { nl: 'COUNT en UNTIL gaan niet samen.', en: 'COUNT and UNTIL do not go together.' },
    isWrong: (parts) => parts.has('COUNT') && parts.has('UNTIL'),
  },
  {
    code: 'numbered_day',
    detail: {
      nl: 'Een weekdag met een nummer past alleen bij per maand en per jaar.',
      en: 'A numbered weekday only goes with monthly and yearly.',
    },
    isWrong: (parts) =>
      /^(DAILY|WEEKLY)$/.test(parts.get('FREQ') ?? '') && /\d/.test(parts.get('BYDAY') ?? ''),
  },
  {
    code: 'day_of_month_in_week',
    detail: {
      nl: 'Een dag van de maand past niet bij per week.',
      en: 'A day of the month does not go with weekly.',
    },
    isWrong: (parts) => parts.get('FREQ') === 'WEEKLY' && parts.has('BYMONTHDAY'),
  },
  {
    code: 'position_of_nothing',
    detail: {
      nl: 'BYSETPOS kiest uit andere BY-delen; die ontbreken.',
      en: 'BYSETPOS chooses from other BY parts; there are none.',
    },
    isWrong: (parts) => parts.has('BYSETPOS') && !choosing.some((part) => parts.has(part)),
  },
];

/**
 * Every fault in the value of an RRULE: what RFC 5545 ("Recurrence Rule", 3.3.10) does not allow, what is endless, and
 * what comes more often than once a day.
 */
export function ruleFaults(rule: string): Fault[] {
  const parts = partsOf(rule);
  const faulty = checks.filter(({ isWrong }) => isWrong(parts));
  return [...unsoundParts(rule), ...faulty].map(({ code, detail }) => ({ pointer: '/rule', code, detail }));
}

/** The same rule, ending after a number of occurrences. */
export function endingAfter(rule: string, count: number): string {
  const kept = [...partsOf(rule)].filter(([name]) => name !== 'COUNT' && name !== 'UNTIL');
  return [...kept.map((part) => part.join('=')), `COUNT=${count}`].join(';');
}

/** The last one counts where a part is there twice; that is a fault by itself. */
function partsOf(rule: string): RuleParts {
  return new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
}
