import type { Action } from './schema-types.js';

/** Guards that say "not in this state" and "not by you": such an action is no part of what the reader can do here. */
const outOfPlay = new Set(['state', 'actor']);

/**
 * The action when it belongs on the reader's screen: it is allowed, or it is refused for a reason that the
 * reader can do something about. Undefined when it does not belong there.
 */
export function actionToShow(actions: readonly Action[], name: string): Action | undefined {
  const action = actions.find((candidate) => candidate.action === name);
  if (action === undefined || action.allowed) return action;
  return action.refusals.some((refusal) => outOfPlay.has(refusal.guard)) ? undefined : action;
}
