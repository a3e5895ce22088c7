import { describe, expect, it } from '@jest/globals';
import type { ReminderRuleStep } from '../../../../lib/api/schema-types.js';
import { chosenDistances, distancesOf, sideOf } from './rule-steps.js';

const step = (overrides: Partial<ReminderRuleStep>): ReminderRuleStep => ({
  step: 'two_weeks_before',
  to: 'asked',
  unit: 'days',
  distance: -14,
  defaultDistance: -14,
  everyDays: null,
  ...overrides,
});

const rule = {
  steps: [
    step({ step: 'asked', unit: null, distance: null, defaultDistance: null }),
    step({}),
    step({ step: 'on_the_day', distance: 0, defaultDistance: 0 }),
    step({ step: 'late', distance: 2, defaultDistance: 1 }),
  ],
};

describe('the steps of a rule', () => {
  it('lie at once, before, on or after the day', () => {
    expect(rule.steps.map(sideOf)).toEqual(['atOnce', 'before', 'onDay', 'after']);
  });

  it('show how far from the day they lie, where that can be chosen', () => {
    expect(distancesOf(rule)).toEqual({ two_weeks_before: 14, on_the_day: 0, late: 2 });
  });

  it('keep their side of the day, and say only what is not as usual', () => {
    expect(chosenDistances(rule, { two_weeks_before: 10, on_the_day: 0, late: 1 })).toEqual([
      { step: 'two_weeks_before', distance: -10 },
    ]);
  });

  it('that were chosen before stay as they are when nothing changes', () => {
    expect(chosenDistances(rule, distancesOf(rule))).toEqual([{ step: 'late', distance: 2 }]);
  });
});
