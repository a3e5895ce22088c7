import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshProposals } from '../reading/refresh-proposals.js';

type ChangedComment = components['schemas']['UpdateComment'] & {
  proposalId: string;
  comment: Pick<ProposalComment, 'id' | 'version'>;
};

const changeComment = ({ proposalId, comment, ...body }: ChangedComment): Promise<ProposalComment> =>
  bodyOf(
    api.PATCH('/proposals/{id}/comments/{commentId}', {
      params: { path: { id: proposalId, commentId: comment.id }, header: ifMatch(comment.version) },
      body,
    }),
  );

/** Changes what a comment says, which shows from then on. */
export function useChangeComment() {
  const queryClient = useQueryClient();
  return useCommand(changeComment, { onSuccess: () => refreshProposals(queryClient) });
}
