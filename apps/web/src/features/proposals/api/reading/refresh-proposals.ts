import type { QueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { proposalQuery } from './get-proposal.js';

/** Reads again whatever shows proposals. Nothing waits for it, so that what was done is confirmed at once. */
export function refreshProposals(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({ queryKey: ['proposals'] });
  void queryClient.invalidateQueries({ queryKey: ['proposal-figures'] });
}

/** Shows the proposal as the server just answered it, and refreshes the rest. */
export function showChangedProposal(queryClient: QueryClient, proposal: Proposal): void {
  queryClient.setQueryData(proposalQuery(proposal.id).queryKey, proposal);
  refreshProposals(queryClient);
}
