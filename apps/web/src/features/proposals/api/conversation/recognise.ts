import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { refreshProposals } from '../reading/refresh-proposals.js';

interface Recognition {
  proposalId: string;
  recognise: boolean;
}

const settleRecognition = ({ proposalId: id, recognise }: Recognition, key: string): Promise<unknown> =>
  recognise
    ? bodyOf(
        api.POST('/proposals/{id}/recognitions', { params: { path: { id }, header: idempotencyKey(key) } }),
      )
    : bodyOf(api.DELETE('/proposals/{id}/recognitions/current', { params: { path: { id } } }));

/** Says that the own organisation recognises what a proposal is about, or takes that back. */
export function useRecognise() {
  const queryClient = useQueryClient();
  return useCommand(settleRecognition, { onSuccess: () => refreshProposals(queryClient) });
}
