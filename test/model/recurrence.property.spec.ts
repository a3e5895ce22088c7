import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { ruleFaults } from '../../libs/meetings/src/series/rule/recurrence-rule.js';
import { occurrencesOf } from '../../libs/meetings/src/series/rule/schedule.js';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const someDays = fc.subarray([...days], { minLength: 1 });
const interval = fc.integer({ min: 1, max: 4 });

const daily = interval.map((every) => `FREQ=DAILY;INTERVAL=${every}`);
const weekly = fc
  .tuple(interval, someDays, fc.constantFrom('MO', 'SU'))
  .map(([every, on, first]) => `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${on.join(',')};WKST=${first}`);
const monthlyByWeekday = fc
  .tuple(interval, fc.constantFrom(1, 2, 3, 4, 5, -1, -2), fc.constantFrom(...days))
  .map(([every, which, day]) => `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${which}${day}`);
const monthlyByDate = fc
  .tuple(interval, fc.integer({ min: 1, max: 31 }))
  .map(([every, date]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${date}`);
const lastWorkingDay = fc.constant('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1');

const rules = fc.oneof(daily, weekly, monthlyByWeekday, monthlyByDate, lastWorkingDay);
const starts = fc
  .tuple(
    fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) }),
    fc.integer({ min: 5, max: 23 }),
    fc.integer({ min: 0, max: 59 }),
  )
  .map(([at, hour, minute]) => {
    const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
    return `${new Date(at).toISOString().slice(0, 10)}T${time}:00`;
  });

const timeZone = 'Europe/Amsterdam';

/** The same rule as another library reads it, local and without a time zone. */
function readByIcal(rule: string, startsLocal: string): string[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(startsLocal));
  const found: string[] = [];
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null)
    found.push(next.toString());
  return found;
}

describe('the occurrences of a rule', () => {
  it('are those that another library finds from the same first one, at the same time of day all year', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 30 }), starts, (open, count, after) => {
        const rule = `${open};COUNT=${count}`;
        expect(ruleFaults(rule)).toEqual([]);
        const [startsLocal = after] = occurrencesOf({ rule, startsLocal: after, timeZone });
        expect(occurrencesOf({ rule, startsLocal, timeZone })).toEqual(readByIcal(rule, startsLocal));
      }),
      { numRuns: 300 },
    );
  });
});
