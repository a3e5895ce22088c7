import { describe, expect, it } from '@jest/globals';
import type { Action } from '../../../../../lib/api/schema-types.js';
import { landingIn, movesOf } from './landing.js';

const buildAction = (action: string, ...guards: string[]): Action => ({
  action,
  title: action,
  requires: [],
  allowed: guards.length === 0,
  refusals: guards.map((guard) => ({ guard, detail: `${guard} says no` })),
});

describe('where a card of the board comes down', () => {
  const proposal = {
    parkedFrom: null,
    actions: [
      buildAction('park'),
      buildAction('adopt', 'pilotIsEvaluated', 'everyAdoptionIsConfirmed'),
      buildAction('start_review', 'state'),
      buildAction('approve', 'actor'),
    ],
  };

  it('lands where an allowed action leads', () => {
    expect(landingIn('parked', proposal)).toMatchObject({ kind: 'allowed', action: { action: 'park' } });
  });

  it('does not land where the action is refused, and tells every reason', () => {
    expect(landingIn('adopted', proposal)).toEqual({
      kind: 'refused',
      reasons: ['pilotIsEvaluated says no', 'everyAdoptionIsConfirmed says no'],
    });
  });

  it('does not land by a step of somebody else, and tells whose it is', () => {
    expect(landingIn('approved', proposal)).toEqual({ kind: 'refused', reasons: ['actor says no'] });
    expect(movesOf(proposal).map(({ action }) => action)).toEqual(['park', 'adopt']);
  });

  it('goes nowhere by a step from another state, or where none leads', () => {
    expect(landingIn('in_review', proposal)).toEqual({ kind: 'nowhere' });
    expect(landingIn('idea', proposal)).toEqual({ kind: 'nowhere' });
  });

  it('resumes to where it was parked from', () => {
    const parked = { parkedFrom: 'in_pilot' as const, actions: [buildAction('resume')] };
    expect(landingIn('in_pilot', parked).kind).toBe('allowed');
    expect(landingIn('approved', parked).kind).toBe('nowhere');
  });
});
