import { useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshProposals, showChangedProposal } from '../reading/refresh-proposals.js';

interface ReplacedAuthors {
  proposal: Pick<Proposal, 'id' | 'version'>;
  authorIds: string[];
}

/** Answers nothing to who is no author any more and no longer sees the proposal. */
const replaceAuthors = ({ proposal, authorIds }: ReplacedAuthors): Promise<Proposal | undefined> =>
  bodyOf<Proposal | undefined>(
    api.PUT('/proposals/{id}/authors', {
      params: { path: { id: proposal.id }, header: ifMatch(proposal.version) },
      body: { authorIds },
    }),
  );

/** Sets who the authors are, in their order. */
export function useReplaceAuthors(): UseMutationResult<Proposal | undefined, Error, ReplacedAuthors> {
  const queryClient = useQueryClient();
  return useCommand(replaceAuthors, {
    onSuccess: (proposal) =>
      proposal === undefined ? refreshProposals(queryClient) : showChangedProposal(queryClient, proposal),
  });
}
