import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { IdentityProvider } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

type Contents = components['schemas']['CreateIdentityProvider'];

const create = (body: Contents, key: string): Promise<IdentityProvider> =>
  bodyOf(api.POST('/identity-providers', { body, params: { header: idempotencyKey(key) } }));

/** Adds an identity provider. */
export function useCreateIdentityProvider() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['identity-providers'] }),
    gcTime: 0,
  });
}
