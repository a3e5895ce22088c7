import type { Awaited, Proposal } from '../../../../lib/api/schema-types.js';

/** Something about a proposal that waits for the reader. */
export interface PendingDecision {
  key: string;
  proposal: Proposal;
  awaited: Awaited;
}

/** What is due later than any day. */
const never = '9999-12-31';

/** Everything in the proposals that waits for the reader, the oldest term first; what has no term comes last. */
export function pendingDecisions(proposals: readonly Proposal[]): PendingDecision[] {
  return proposals
    .flatMap((proposal) =>
      proposal.awaiting.map((awaited) => ({
        key: [proposal.id, awaited.what, awaited.organisation?.id, awaited.dueOn].join(),
        proposal,
        awaited,
      })),
    )
    .sort((a, b) => (a.awaited.dueOn ?? never).localeCompare(b.awaited.dueOn ?? never));
}
