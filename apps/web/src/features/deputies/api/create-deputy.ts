import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { Deputy } from '../../../lib/api/schema-types.js';
import { useCommand } from '../../../lib/api/use-command.js';

const create = (body: components['schemas']['CreateDeputy'], key: string): Promise<Deputy> =>
  bodyOf(api.POST('/deputies', { body, params: { header: idempotencyKey(key) } }));

/** Names who stands in for a sponsor for a period. */
export function useCreateDeputy() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['deputies'] });
    },
  });
}
