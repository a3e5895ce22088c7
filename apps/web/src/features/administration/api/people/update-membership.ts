import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Membership } from '../../../../lib/api/schema-types.js';

interface Change {
  id: string;
  /** The version that the change was made on. */
  version: number;
  changes: components['schemas']['UpdateMembership'];
}

const update = ({ id, version, changes }: Change): Promise<Membership> =>
  bodyOf(
    api.PATCH('/memberships/{id}', { params: { path: { id }, header: ifMatch(version) }, body: changes }),
  );

/** Changes when a role counts; ending it is giving it a last day. */
export function useUpdateMembership() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: update,
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['memberships'] });
      void queryClient.invalidateQueries({ queryKey: ['people'] });
    },
  });
}
