import type { ExchangeState, ExchangeSummary } from '../../../lib/api/schema-types.js';

/** What a candidate has to do with most, first. */
const order: ExchangeState[] = ['active', 'agreed', 'proposed', 'completed', 'ended_early', 'cancelled'];

/** The exchange to show to its candidate: the one asked for, else the one that is under way, else the newest. */
export function ownExchange(
  exchanges: ExchangeSummary[],
  askedForId: string | null,
): ExchangeSummary | undefined {
  const byImportance = [...exchanges].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.startsOn.localeCompare(a.startsOn),
  );
  return byImportance.find((exchange) => exchange.id === askedForId) ?? byImportance[0];
}
