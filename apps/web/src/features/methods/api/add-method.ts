import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { IntervisionMethod } from '../../../lib/api/schema-types.js';
import { useCommand } from '../../../lib/api/use-command.js';
import { refreshMethods } from './refresh-methods.js';

type NewMethod = components['schemas']['CreateIntervisionMethod'];

const add = (body: NewMethod, key: string): Promise<IntervisionMethod> =>
  bodyOf(api.POST('/intervision-methods', { body, params: { header: idempotencyKey(key) } }));

/** Adds a method of its own to a programme. */
export function useAddMethod() {
  const queryClient = useQueryClient();
  return useCommand(add, { onSuccess: () => refreshMethods(queryClient) });
}
