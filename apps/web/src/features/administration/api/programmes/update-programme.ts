import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Programme } from '../../../../lib/api/schema-types.js';

interface Change {
  id: string;
  /** The version that the change was made on. */
  version: number;
  changes: components['schemas']['UpdateProgramme'];
}

const update = ({ id, version, changes }: Change): Promise<Programme> =>
  bodyOf(
    api.PATCH('/programmes/{id}', { params: { path: { id }, header: ifMatch(version) }, body: changes }),
  );

/** Changes a programme; lists are replaced whole. */
export function useUpdateProgramme() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: update,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['programmes'] });
    },
  });
}
