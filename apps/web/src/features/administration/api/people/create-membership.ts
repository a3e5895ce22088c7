import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Membership } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

const create = (body: components['schemas']['CreateMembership'], key: string): Promise<Membership> =>
  bodyOf(api.POST('/memberships', { body, params: { header: idempotencyKey(key) } }));

/** Gives a person a role. */
export function useCreateMembership() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['memberships'] });
      void queryClient.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
