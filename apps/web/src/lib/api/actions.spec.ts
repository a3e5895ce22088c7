import { describe, expect, it } from '@jest/globals';
import { actionToShow } from './actions.js';
import type { Action } from './schema-types.js';

function buildAction(action: string, ...guards: string[]): Action {
  return {
    action,
    title: action,
    allowed: guards.length === 0,
    refusals: guards.map((guard) => ({ guard, detail: `refused by ${guard}` })),
    requires: [],
  };
}

describe('which actions a screen shows', () => {
  it('shows an action that is allowed', () => {
    const sign = buildAction('sign');
    expect(actionToShow([sign], 'sign')).toBe(sign);
  });

  it('shows a refused action when the reader has a part in it', () => {
    const complete = buildAction('complete', 'closingReflectionPresent');
    expect(actionToShow([complete], 'complete')).toBe(complete);
  });

  it.each(['state', 'actor'])(
    'leaves out an action that the guard %s refuses, whatever else does',
    (guard) => {
      expect(actionToShow([buildAction('complete', 'endReached', guard)], 'complete')).toBeUndefined();
    },
  );

  it('leaves out an action that the server does not know', () => {
    expect(actionToShow([buildAction('sign')], 'amend')).toBeUndefined();
  });
});
