import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { ExchangeTransition } from '../../../lib/api/schema-types.js';

const listExchangeTransitions = (id: string): Promise<ExchangeTransition[]> =>
  everyPage((page) =>
    bodyOf(api.GET('/exchanges/{id}/transitions', { params: { path: { id }, query: page } })),
  );

/** The whole history of an exchange, oldest first. */
export const useExchangeTransitions = (id: string): UseQueryResult<ExchangeTransition[]> =>
  useQuery({ queryKey: ['exchanges', 'transitions', id], queryFn: () => listExchangeTransitions(id) });
