import type { Action, Proposal, ProposalAction, ProposalState } from '../../../../../lib/api/schema-types.js';
import { actionToShow } from '../../../../../lib/api/actions.js';

/** What of a proposal tells where it can go. */
export type Movable = Pick<Proposal, 'actions' | 'parkedFrom'>;

/** Where a card comes down: it may land, it may not and why, or no step leads there from where it is. */
export type Landing =
  { kind: 'allowed'; action: Action } | { kind: 'refused'; reasons: string[] } | { kind: 'nowhere' };

/** The column in which an action ends; whether it is possible is for the server to say. */
const leadsTo: Record<Exclude<ProposalAction, 'resume'>, ProposalState> = {
  submit: 'submitted',
  withdraw: 'withdrawn',
  start_review: 'in_review',
  return: 'idea',
  park: 'parked',
  merge: 'merged',
  approve: 'approved',
  request_changes: 'changes_requested',
  decline: 'declined',
  resubmit: 'in_review',
  start_pilot: 'in_pilot',
  adopt: 'adopted',
  stop_pilot: 'changes_requested',
  lapse: 'lapsed',
  relaunch: 'in_pilot',
};

/** The state to which an action of a proposal leads; null for one that is not known here. */
export function targetOf({ action }: Action, { parkedFrom }: Movable): ProposalState | null {
  if (action === 'resume') return parkedFrom;
  return Object.hasOwn(leadsTo, action) ? leadsTo[action as keyof typeof leadsTo] : null;
}

/** What becomes of a card that is dropped on a column. */
export function landingIn(state: ProposalState, proposal: Movable): Landing {
  const leading = proposal.actions.filter((action) => targetOf(action, proposal) === state);
  const action = leading.find(({ allowed }) => allowed);
  if (action !== undefined) return { kind: 'allowed', action };
  const refused = leading.filter(({ refusals }) => !refusals.some(({ guard }) => guard === 'state'));
  const reasons = refused.flatMap(({ refusals }) => refusals.map(({ detail }) => detail));
  return reasons.length === 0 ? { kind: 'nowhere' } : { kind: 'refused', reasons };
}

/** The actions that have a place in a menu: allowed ones, and those refused for a reason the reader can act on. */
export const movesOf = ({ actions }: Movable): Action[] =>
  actions.filter(({ action }) => actionToShow(actions, action) !== undefined);
