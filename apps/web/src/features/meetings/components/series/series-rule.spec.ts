import { describe, expect, it } from '@jest/globals';
import { placeInMonth, ruleOf } from './series-rule.js';

describe('the rule of a series', () => {
  const weekly = { rhythm: 'weekly', day: '2021-01-14', count: 6, until: null } as const;

  it('returns on the weekday of the first meeting', () => {
    expect(ruleOf(weekly)).toBe('FREQ=WEEKLY;BYDAY=TH;COUNT=6');
    expect(ruleOf({ ...weekly, rhythm: 'fortnightly' })).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=6');
    expect(ruleOf({ ...weekly, rhythm: 'monthly' })).toBe('FREQ=MONTHLY;BYDAY=2TH;COUNT=6');
  });

  it('counts a fifth weekday as the last of the month', () => {
    expect([placeInMonth('2021-01-28'), placeInMonth('2021-01-29')]).toEqual([4, -1]);
  });

  it('ends at the end of the last day in Amsterdam, in winter and in summer', () => {
    const until = (day: string): string => ruleOf({ ...weekly, count: null, until: day });
    expect(until('2021-03-04')).toBe('FREQ=WEEKLY;BYDAY=TH;UNTIL=20210304T225959Z');
    expect(until('2021-04-01')).toBe('FREQ=WEEKLY;BYDAY=TH;UNTIL=20210401T215959Z');
  });
});
