import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { IdentityProvider } from '../../../../lib/api/schema-types.js';

interface Change {
  id: string;
  /** The version that the change was made on. */
  version: number;
  changes: components['schemas']['UpdateIdentityProvider'];
}

const update = ({ id, version, changes }: Change): Promise<IdentityProvider> =>
  bodyOf(
    api.PATCH('/identity-providers/{id}', {
      params: { path: { id }, header: ifMatch(version) },
      body: changes,
    }),
  );

/** Changes an identity provider. */
export function useUpdateIdentityProvider() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: update,
    gcTime: 0,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['identity-providers'] }),
  });
}
