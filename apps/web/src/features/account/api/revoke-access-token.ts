import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

const revokeAccessToken = (id: string): Promise<unknown> =>
  bodyOf(api.DELETE('/access-tokens/{id}', { params: { path: { id } } }));

/** Takes back an access token; programs that use it lose access at once. */
export function useRevokeAccessToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: revokeAccessToken,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['access-tokens'] }),
  });
}
