import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Cohort } from '../../../../lib/api/schema-types.js';

interface Change {
  id: string;
  /** The version that the change was made on. */
  version: number;
  changes: components['schemas']['UpdateCohort'];
}

const update = ({ id, version, changes }: Change): Promise<Cohort> =>
  bodyOf(api.PATCH('/cohorts/{id}', { params: { path: { id }, header: ifMatch(version) }, body: changes }));

/** Changes a cohort. */
export function useUpdateCohort() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: update,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['cohorts'] });
      void queryClient.invalidateQueries({ queryKey: ['programmes'] });
      void queryClient.invalidateQueries({ queryKey: ['cohort-boards'] });
    },
  });
}
