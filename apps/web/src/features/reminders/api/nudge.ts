import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import { useCommand } from '../../../lib/api/use-command.js';

const nudge = (awaitedThingId: string, key: string): Promise<unknown> =>
  bodyOf(api.POST('/nudges', { body: { awaitedThingId }, params: { header: idempotencyKey(key) } }));

/** Has somebody reminded of what waits on them; takes the id of that. */
export function useNudge() {
  const queryClient = useQueryClient();
  return useCommand(nudge, {
    onSuccess: () =>
      Promise.all(
        ['awaited-things', 'reminders'].map((part) => queryClient.invalidateQueries({ queryKey: [part] })),
      ),
  });
}
