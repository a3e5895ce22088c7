import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshProposals } from '../reading/refresh-proposals.js';

interface RemovedComment {
  proposalId: string;
  comment: Pick<ProposalComment, 'id' | 'version'>;
}

const removeComment = ({ proposalId, comment }: RemovedComment): Promise<unknown> =>
  bodyOf(
    api.DELETE('/proposals/{id}/comments/{commentId}', {
      params: { path: { id: proposalId, commentId: comment.id } },
      headers: ifMatch(comment.version),
    }),
  );

/** Empties a comment; its place and its answers stay. */
export function useRemoveComment() {
  const queryClient = useQueryClient();
  return useCommand(removeComment, { onSuccess: () => refreshProposals(queryClient) });
}
