import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Person } from '../../../../lib/api/schema-types.js';

interface Change {
  id: string;
  /** The version that the change was made on. */
  version: number;
  changes: components['schemas']['UpdatePerson'];
}

const update = ({ id, version, changes }: Change): Promise<Person> =>
  bodyOf(api.PATCH('/people/{id}', { params: { path: { id }, header: ifMatch(version) }, body: changes }));

/** Changes a person, or ends or restores their access. */
export function useUpdatePerson() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: update,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
