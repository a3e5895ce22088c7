import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { useCommand } from '../../../lib/api/use-command.js';
import { showChangedExchange } from './refresh-exchanges.js';

/** What a new exchange is made of. */
export type NewExchange = components['schemas']['CreateExchange'];

const createExchange = (body: NewExchange, key: string): Promise<Exchange> =>
  bodyOf(api.POST('/exchanges', { body, params: { header: idempotencyKey(key) } }));

/** Proposes an exchange. */
export function useCreateExchange() {
  const queryClient = useQueryClient();
  return useCommand(createExchange, { onSuccess: (exchange) => showChangedExchange(queryClient, exchange) });
}
