import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Programme } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

const create = (body: components['schemas']['CreateProgramme'], key: string): Promise<Programme> =>
  bodyOf(api.POST('/programmes', { body, params: { header: idempotencyKey(key) } }));

/** Sets up a programme. */
export function useCreateProgramme() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['programmes'] });
    },
  });
}
