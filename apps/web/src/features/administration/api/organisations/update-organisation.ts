import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Organisation } from '../../../../lib/api/schema-types.js';

interface Change {
  id: string;
  /** The version that the change was made on. */
  version: number;
  changes: components['schemas']['UpdateOrganisation'];
}

const update = ({ id, version, changes }: Change): Promise<Organisation> =>
  bodyOf(
    api.PATCH('/organisations/{id}', { params: { path: { id }, header: ifMatch(version) }, body: changes }),
  );

/** Changes an organisation. */
export function useUpdateOrganisation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: update,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
}
