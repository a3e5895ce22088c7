import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';

const remove = ({ id, version }: { id: string; version: number }): Promise<unknown> =>
  bodyOf(api.DELETE('/identity-providers/{id}', { params: { path: { id }, header: ifMatch(version) } }));

/** Removes an identity provider, with the accounts that are linked to it. */
export function useRemoveIdentityProvider() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: remove,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['identity-providers'] }),
  });
}
