import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { Follower } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { useCurrentSession } from '../../../../lib/session/current-session.js';
import { refreshProposals } from '../reading/refresh-proposals.js';

async function listFollowers(id: string): Promise<Follower[]> {
  const { items } = await bodyOf(api.GET('/proposals/{id}/followers', { params: { path: { id } } }));
  return items;
}

/** Who follows a proposal and why. */
export const useFollowers = (id: string): UseQueryResult<Follower[]> =>
  useQuery({ queryKey: ['proposals', 'followers', id], queryFn: () => listFollowers(id) });

interface Following {
  proposalId: string;
  follow: boolean;
}

/** Follows a proposal, or stops following it; for oneself. */
export function useFollow() {
  const queryClient = useQueryClient();
  const { person } = useCurrentSession();
  const settle = ({ proposalId: id, follow }: Following, key: string): Promise<unknown> =>
    follow
      ? bodyOf(
          api.POST('/proposals/{id}/followers', { params: { path: { id }, header: idempotencyKey(key) } }),
        )
      : bodyOf(
          api.DELETE('/proposals/{id}/followers/{personId}', {
            params: { path: { id, personId: person.id } },
          }),
        );
  return useCommand(settle, { onSuccess: () => refreshProposals(queryClient) });
}
