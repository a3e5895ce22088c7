import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

const remove = async (id: string): Promise<void> => {
  await bodyOf(api.DELETE('/deputies/{id}', { params: { path: { id } } }));
};

/** Ends a deputyship. */
export function useRevokeDeputy() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: remove,
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['deputies'] }),
  });
}
