import type { QueryClient } from '@tanstack/react-query';
import type { Exchange, Milestone } from '../../../lib/api/schema-types.js';
import { exchangeQuery } from './get-exchange.js';

/**
 * Reads again whatever shows exchanges: they appear in lists, on boards, in chains and among milestones. Nothing
 * waits for it, so that what was done is confirmed at once.
 */
export function refreshExchanges(queryClient: QueryClient): void {
  for (const root of ['exchanges', 'milestones', 'cohort-boards', 'cohort-chains']) {
    void queryClient.invalidateQueries({ queryKey: [root] });
  }
}

/** Shows the exchange as the server just answered it, and refreshes the rest. */
export function showChangedExchange(queryClient: QueryClient, exchange: Exchange): void {
  queryClient.setQueryData(exchangeQuery(exchange.id).queryKey, exchange);
  refreshExchanges(queryClient);
}

/** Shows the milestone as the server just answered it, and refreshes the rest. */
export function showChangedMilestone(queryClient: QueryClient, milestone: Milestone): void {
  const put = <Item extends Milestone>(items: Item[]): Item[] =>
    items.map((item) => (item.id === milestone.id ? { ...item, ...milestone } : item));
  queryClient.setQueryData(exchangeQuery(milestone.exchangeId).queryKey, (exchange) =>
    exchange === undefined ? undefined : { ...exchange, milestones: put(exchange.milestones) },
  );
  queryClient.setQueryData<Milestone[]>(['milestones', milestone.exchangeId], (items) =>
    items === undefined ? undefined : put(items),
  );
  refreshExchanges(queryClient);
}
