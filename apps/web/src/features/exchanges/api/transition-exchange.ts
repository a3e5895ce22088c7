import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { useCommand } from '../../../lib/api/use-command.js';
import { showChangedExchange } from './refresh-exchanges.js';

/** One step of the exchange's workflow, with what that step requires. */
export type ExchangeStep = components['schemas']['CreateExchangeTransition'] & { exchangeId: string };

const transitionExchange = ({ exchangeId, ...body }: ExchangeStep, key: string): Promise<Exchange> =>
  bodyOf(
    api.POST('/exchanges/{id}/transitions', {
      params: { path: { id: exchangeId }, header: idempotencyKey(key) },
      body,
    }),
  );

/** Takes a step of the exchange's workflow: sign, start, amend, complete and so on. */
export function useTransitionExchange() {
  const queryClient = useQueryClient();
  return useCommand(transitionExchange, {
    onSuccess: (exchange) => showChangedExchange(queryClient, exchange),
  });
}
