import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshProposals } from '../reading/refresh-proposals.js';

/** A new comment, or an answer to one. */
export type NewComment = components['schemas']['CreateComment'] & { proposalId: string };

const writeComment = ({ proposalId, ...body }: NewComment, key: string): Promise<ProposalComment> =>
  bodyOf(
    api.POST('/proposals/{id}/comments', {
      params: { path: { id: proposalId }, header: idempotencyKey(key) },
      body,
    }),
  );

/** Writes a comment on a proposal. */
export function useWriteComment() {
  const queryClient = useQueryClient();
  return useCommand(writeComment, { onSuccess: () => refreshProposals(queryClient) });
}
