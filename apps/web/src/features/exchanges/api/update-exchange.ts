import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, ifMatch } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { Exchange } from '../../../lib/api/schema-types.js';
import { showChangedExchange } from './refresh-exchanges.js';

interface ExchangeChange {
  id: string;
  /** The version that the change was made on. */
  version: number;
  changes: components['schemas']['UpdateExchange'];
}

const updateExchange = ({ id, version, changes }: ExchangeChange): Promise<Exchange> =>
  bodyOf(api.PATCH('/exchanges/{id}', { params: { path: { id }, header: ifMatch(version) }, body: changes }));

/** Changes an exchange that has not started; dates, host and position void the signatures. */
export function useUpdateExchange() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: updateExchange,
    onSuccess: (exchange) => showChangedExchange(queryClient, exchange),
  });
}
