import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshProposals } from '../reading/refresh-proposals.js';

interface RemovedAttachment {
  proposalId: string;
  attachmentId: string;
}

const removeAttachment = ({ proposalId: id, attachmentId }: RemovedAttachment): Promise<unknown> =>
  bodyOf(
    api.DELETE('/proposals/{id}/attachments/{attachmentId}', { params: { path: { id, attachmentId } } }),
  );

/** Removes a file of a proposal for good. */
export function useRemoveAttachment() {
  const queryClient = useQueryClient();
  return useCommand(removeAttachment, { onSuccess: () => refreshProposals(queryClient) });
}
