import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

const unlink = (id: string): Promise<unknown> =>
  bodyOf(api.DELETE('/linked-identities/{id}', { params: { path: { id } } }));

/** Unlinks the account of an organisation. */
export function useUnlinkIdentity() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: unlink,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['linked-identities'] }),
  });
}
