import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Person } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

const create = (body: components['schemas']['CreatePerson'], key: string): Promise<Person> =>
  bodyOf(api.POST('/people', { body, params: { header: idempotencyKey(key) } }));

/** Registers a person; no mail goes out. */
export function useCreatePerson() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
