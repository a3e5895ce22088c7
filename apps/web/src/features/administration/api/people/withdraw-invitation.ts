import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';

const remove = async (id: string): Promise<void> => {
  await bodyOf(api.DELETE('/invitations/{id}', { params: { path: { id } } }));
};

/** Withdraws an invitation that was not accepted yet. */
export function useWithdrawInvitation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: remove,
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: ['invitations'] }),
  });
}
