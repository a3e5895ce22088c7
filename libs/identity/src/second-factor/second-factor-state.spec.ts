import { expect, it } from '@jest/globals';
import { pendingState, secondFactorState, type SecondFactorFacts } from './second-factor-state.js';

const stands = (facts: Partial<SecondFactorFacts>): string =>
  secondFactorState({ demo: false, passed: false, enrolled: false, demanded: false, ...facts });

it('asks nothing of who has no second factor, when nobody demands one', () => {
  expect(stands({})).toBe('none');
});

it('asks for a code of who has one, demanded or not, until the session has answered', () => {
  expect(stands({ enrolled: true })).toBe('required');
  expect(stands({ enrolled: true, demanded: true })).toBe('required');
  expect(stands({ enrolled: true, passed: true })).toBe('passed');
});

it('asks who has none to set one up when it is demanded, also of a session that answered one that is gone', () => {
  expect(stands({ demanded: true })).toBe('enrol');
  expect(stands({ demanded: true, passed: true })).toBe('enrol');
});

it('asks nothing of a persona of the demo', () => {
  expect(stands({ demo: true, enrolled: true, demanded: true })).toBe('none');
  expect(stands({ demo: true, demanded: true })).toBe('none');
});

it('is pending while something is asked, and only then', () => {
  expect(pendingState('required')).toBe('required');
  expect(pendingState('enrol')).toBe('enrol');
  expect(pendingState('none')).toBeUndefined();
  expect(pendingState('passed')).toBeUndefined();
});
