import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Cohort } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

const create = (body: components['schemas']['CreateCohort'], key: string): Promise<Cohort> =>
  bodyOf(api.POST('/cohorts', { body, params: { header: idempotencyKey(key) } }));

/** Adds a cohort to a programme. */
export function useCreateCohort() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['cohorts'] });
      void queryClient.invalidateQueries({ queryKey: ['programmes'] });
    },
  });
}
