import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import { useCommand } from '../../../lib/api/use-command.js';

type Schemas = components['schemas'];

const createAccessToken = (
  body: Schemas['CreateAccessToken'],
  key: string,
): Promise<Schemas['CreatedAccessToken']> =>
  bodyOf(api.POST('/access-tokens', { body, params: { header: idempotencyKey(key) } }));

/** Makes an access token; its secret is in this one answer and never again. */
export function useCreateAccessToken() {
  const queryClient = useQueryClient();
  return useCommand(createAccessToken, {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['access-tokens'] }),
  });
}
