import { useQueries } from '@tanstack/react-query';
import type { Proposal, ProposalSummary } from '../../../lib/api/schema-types.js';
import { proposalQuery } from '../../proposals/api/reading/get-proposal.js';

interface WholeProposals {
  proposals: Proposal[];
  isPending: boolean;
  error: Error | null;
}

/** The whole of several proposals: their text and verdicts stand only there. */
export const useWholeProposals = (summaries: ProposalSummary[]): WholeProposals =>
  useQueries({
    queries: summaries.map(({ id }) => proposalQuery(id)),
    combine: (results) => ({
      proposals: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
      isPending: results.some((result) => result.isPending),
      error: results.find((result) => result.error !== null)?.error ?? null,
    }),
  });
