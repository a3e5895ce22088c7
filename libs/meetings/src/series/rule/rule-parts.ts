import type { Sentence } from '@app/workflow';

/** The parts of a recurrence rule by name. */
export type RuleParts = ReadonlyMap<string, string>;

/** How many meetings a series has at most. */
export const mostOccurrences = 60;

const day = '(MO|TU|WE|TH|FR|SA|SU)';
const listOf = (entry: string) => new RegExp(`^${entry}(,${entry})*$`);

/** What a part may hold. Source: RFC 5545, 3.3.10; `UNTIL` is in UTC, as a start with a time zone asks. */
const grammar: Readonly<Record<string, RegExp>> = {
  FREQ: /^(YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  COUNT: /^([1-9]|[1-5]\d|60)$/,
  UNTIL: /^\d{8}T\d{6}Z$/,
  BYDAY: listOf(`([+-]?[1-5])?${day}`),
  BYMONTHDAY: listOf('-?([1-9]|[12]\\d|3[01])'),
  BYMONTH: listOf('([1-9]|1[0-2])'),
  BYSETPOS: listOf('-?[1-9]\\d?'),
  WKST: new RegExp(`^${day}$`),
};

/** Parts that the standard knows and a series of meetings has no use for; those of a time are refused as too frequent. */
const ofTime = /^BY(HOUR|MINUTE|SECOND)$/;

/** A part that cannot be used, and why. */
interface UnsoundPart {
  readonly code: string;
  readonly detail: Sentence;
}

/** Every part of a rule that is not one, is there twice, or holds what it cannot hold. */
export function unsoundParts(rule: string): UnsoundPart[] {
  const names = new Set<string>();
  return rule.split(';').flatMap((part) => {
    const [name = '', value = ''] = part.split(/=(.*)/s);
    const isRepeated = names.has(name);
    names.add(name);
    if (isRepeated) return [repeated(name)];
    if (ofTime.test(name)) return [];
    const allowed = grammar[name];
    if (!allowed) return [unknown];
    return allowed.test(value) && (name !== 'UNTIL' || isInstant(value)) ? [] : [impossible(name)];
  });
}

function isInstant(value: string): boolean {
  const extended = value.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6.000Z');
  const instant = new Date(extended);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === extended;
}

const unknown: UnsoundPart = {
  code: 'part_unknown',
  detail: {
    nl: 'Een deel van de regel kennen we niet; gebruik FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS en WKST.',
    en: 'A part of the rule is not known; use FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST.',
  },
};

function repeated(name: string): UnsoundPart {
  const known = name in grammar ? name : '?';
  return {
    code: 'part_repeated',
    detail: { nl: `${known} staat er twee keer.`, en: `${known} is there twice.` },
  };
}

function impossible(name: string): UnsoundPart {
  const most = `COUNT: 1–${mostOccurrences}, UNTIL: 20210401T120000Z`;
  return {
    code: 'part_impossible',
    detail: {
      nl: `${name} heeft een waarde die niet kan (${most}).`,
      en: `${name} has an impossible value (${most}).`,
    },
  };
}
