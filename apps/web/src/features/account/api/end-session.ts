import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

const endSession = (id: string): Promise<unknown> =>
  bodyOf(api.DELETE('/sessions/{id}', { params: { path: { id } } }));

/** Ends one of the reader's other sessions. */
export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: endSession,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sessions'] }),
  });
}
