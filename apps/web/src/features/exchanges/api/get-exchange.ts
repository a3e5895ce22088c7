import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { Exchange } from '../../../lib/api/schema-types.js';

const getExchange = (id: string): Promise<Exchange> =>
  bodyOf(api.GET('/exchanges/{id}', { params: { path: { id } } }));

/** One exchange with its signatures, milestones and what the reader may do with it. */
export const exchangeQuery = (id: string) =>
  queryOptions({ queryKey: ['exchanges', 'one', id], queryFn: () => getExchange(id) });

/** One exchange with its signatures, milestones and what the reader may do with it. */
export const useExchange = (id: string): UseQueryResult<Exchange> => useQuery(exchangeQuery(id));
