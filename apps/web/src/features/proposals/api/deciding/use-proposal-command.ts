import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { showChangedProposal } from '../reading/refresh-proposals.js';

/** A command that answers the proposal as it became, which is then shown everywhere. */
export function useProposalCommand<Input>(
  run: (input: Input, key: string) => Promise<Proposal>,
): UseMutationResult<Proposal, Error, Input> {
  const queryClient = useQueryClient();
  return useCommand(run, { onSuccess: (proposal) => showChangedProposal(queryClient, proposal) });
}
