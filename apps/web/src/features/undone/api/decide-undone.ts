import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { DecideUndone } from '../../../lib/api/schema-types.js';
import type { UndoneList } from './list-undone.js';

const decide = async (list: UndoneList, id: string, body: DecideUndone): Promise<void> => {
  const asked = { params: { path: { id } }, body };
  if (list === 'undelivered-mails') await bodyOf(api.PATCH('/undelivered-mails/{id}', asked));
  else await bodyOf(api.PATCH('/failed-events/{id}', asked));
};

/** Has something tried once more, or leaves it at that. What was done meanwhile is out of the list either way. */
export function useDecideUndone(list: UndoneList) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...decision }: DecideUndone & { id: string }) => decide(list, id, decision),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: [list] }),
  });
}
