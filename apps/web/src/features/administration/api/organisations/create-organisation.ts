import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Organisation } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

const create = (body: components['schemas']['CreateOrganisation'], key: string): Promise<Organisation> =>
  bodyOf(api.POST('/organisations', { body, params: { header: idempotencyKey(key) } }));

/** Adds an organisation. */
export function useCreateOrganisation() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
}
