import type { ProposalState } from '../../../../lib/api/schema-types.js';

/** The states in which a proposal is under way, in the order of the road. */
export const statesUnderWay: readonly ProposalState[] = [
  'idea',
  'submitted',
  'in_review',
  'changes_requested',
  'approved',
  'in_pilot',
  'adopted',
];

/** The states in which it rests or has ended. */
export const statesBeside: readonly ProposalState[] = ['lapsed', 'parked', 'declined', 'withdrawn', 'merged'];

/** Every state. */
export const proposalStates: readonly ProposalState[] = [...statesUnderWay, ...statesBeside];
