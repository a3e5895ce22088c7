import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { ExchangeState, ExchangeSummary } from '../../../lib/api/schema-types.js';

/** Which exchanges; all that are given must hold. */
export interface ExchangeFilter {
  cohortId?: string;
  state?: ExchangeState;
  organisationId?: string;
  candidateId?: string;
  /** Only those in which a signature of the reader is missing. */
  awaiting?: 'me';
}

const listExchanges = (filter: ExchangeFilter): Promise<ExchangeSummary[]> =>
  everyPage((page) => bodyOf(api.GET('/exchanges', { params: { query: { ...filter, ...page } } })));

/** All exchanges that the reader may see and that pass the filter, by the candidate's name. */
export const exchangesQuery = (filter: ExchangeFilter) =>
  queryOptions({ queryKey: ['exchanges', 'list', filter], queryFn: () => listExchanges(filter) });

/** All exchanges that the reader may see and that pass the filter, by the candidate's name. */
export const useExchanges = (filter: ExchangeFilter): UseQueryResult<ExchangeSummary[]> =>
  useQuery(exchangesQuery(filter));
