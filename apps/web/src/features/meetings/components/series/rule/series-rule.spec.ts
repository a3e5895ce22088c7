import { describe, expect, it } from '@jest/globals';
import { endFault, placeInMonth, ruleOf, type SeriesValues, valuesOf } from './series-rule.js';

/** A Thursday, the second of its month. */
const day = '2021-01-14';
const weekly: SeriesValues = { rhythm: 'weekly', ends: 'count', count: 6, until: null };

describe('the rule of a series', () => {
  it('returns on the weekday of the first meeting', () => {
    expect(ruleOf(weekly, day)).toBe('FREQ=WEEKLY;BYDAY=TH;COUNT=6');
    expect(ruleOf({ ...weekly, rhythm: 'fortnightly' }, day)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=6');
    expect(ruleOf({ ...weekly, rhythm: 'monthly' }, day)).toBe('FREQ=MONTHLY;BYDAY=2TH;COUNT=6');
  });

  it('counts a fifth weekday as the last of the month', () => {
    expect([placeInMonth('2021-01-28'), placeInMonth('2021-01-29')]).toEqual([4, -1]);
  });

  it('ends at the end of the last day in Amsterdam, in winter and in summer', () => {
    const until = (last: string): string => ruleOf({ ...weekly, ends: 'until', until: last }, day);
    expect(until('2021-03-04')).toBe('FREQ=WEEKLY;BYDAY=TH;UNTIL=20210304T225959Z');
    expect(until('2021-04-01')).toBe('FREQ=WEEKLY;BYDAY=TH;UNTIL=20210401T215959Z');
  });

  it.each(['FREQ=WEEKLY;BYDAY=TH;COUNT=3', 'FREQ=MONTHLY;BYDAY=2TH;UNTIL=20210401T215959Z'])(
    'is written as it was read: %s',
    (rule) => {
      expect(ruleOf(valuesOf(rule, day, 3), day, rule)).toBe(rule);
    },
  );

  it.each(['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=TU,TH', 'FREQ=MONTHLY;BYMONTHDAY=14', 'FREQ=WEEKLY;INTERVAL=3'])(
    'is kept where it is none of those that are offered: %s',
    (often) => {
      const values = valuesOf(`${often};COUNT=9`, day, 3);
      expect(values.rhythm).toBe('kept');
      expect(ruleOf({ ...values, count: 5 }, day, `${often};COUNT=9`)).toBe(`${often};COUNT=5`);
      expect(ruleOf({ ...values, rhythm: 'weekly' }, day, `${often};COUNT=9`)).toBe(
        'FREQ=WEEKLY;BYDAY=TH;COUNT=3',
      );
    },
  );

  it('stays the last of the month where the last is the fourth', () => {
    expect(valuesOf('FREQ=MONTHLY;BYDAY=-1TH;COUNT=9', '2021-01-28', 3).rhythm).toBe('kept');
  });

  it('ends with or after its first meeting', () => {
    const until = (last: string | null) => endFault({ ...weekly, ends: 'until', until: last }, day);
    expect([until(day), until('2021-01-13'), until(null)]).toEqual([null, 'tooEarly', 'missing']);
    expect(endFault(weekly, day)).toBeNull();
  });
});
