import { useQueries } from '@tanstack/react-query';
import type { Exchange, ExchangeSummary } from '../../../lib/api/schema-types.js';
import { exchangeQuery } from '../../exchanges/api/get-exchange.js';

interface WholeExchanges {
  exchanges: Exchange[];
  isPending: boolean;
  error: Error | null;
}

/** The whole of several exchanges: their signatures stand only there. */
export const useWholeExchanges = (summaries: ExchangeSummary[]): WholeExchanges =>
  useQueries({
    queries: summaries.map(({ id }) => exchangeQuery(id)),
    combine: (results) => ({
      exchanges: results.flatMap(({ data }) => (data === undefined ? [] : [data])),
      isPending: results.some((result) => result.isPending),
      error: results.find((result) => result.error !== null)?.error ?? null,
    }),
  });
