import { describe, expect, it } from '@jest/globals';
import { readRule } from './rule-facts.js';

/** A Thursday, the second of its month. */
const day = '2021-01-14';

describe('what a rule says', () => {
  it.each([
    ['FREQ=DAILY;COUNT=4', 'daily', 1, [], []],
    ['FREQ=DAILY;INTERVAL=3;COUNT=4', 'daily', 3, [], []],
    [
      'FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20210304T225959Z',
      'weekly',
      1,
      [
        [2, null],
        [4, null],
      ],
      [],
    ],
    ['FREQ=WEEKLY;COUNT=4', 'weekly', 1, [[4, null]], []],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=4', 'monthly', 1, [[5, -1]], []],
    ['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15;COUNT=4', 'monthly', 2, [], [15]],
    ['FREQ=MONTHLY;COUNT=4', 'monthly', 1, [], [14]],
  ])('with %s', (rule, frequency, interval, weekdays, daysOfMonth) => {
    const facts = readRule(rule, day);
    expect(facts).toEqual({
      ...{ frequency, interval, daysOfMonth },
      weekdays: weekdays.map(([weekday, place]) => ({ weekday, place })),
    });
  });

  it.each([
    'FREQ=YEARLY;COUNT=3',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3',
    'FREQ=DAILY;BYDAY=MO,TU;COUNT=3',
    'FREQ=MONTHLY;BYDAY=TH;COUNT=3',
    'FREQ=MONTHLY;BYDAY=-2TH;COUNT=3',
  ])('is more than a sentence with %s', (rule) => {
    expect(readRule(rule, day)).toBeNull();
  });
});
