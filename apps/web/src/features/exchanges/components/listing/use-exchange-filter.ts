import { useSearchParams } from 'react-router';
import type { ExchangeState, ExchangeSummary } from '../../../../lib/api/schema-types.js';

/** The states in the order of the workflow. */
export const exchangeStates: readonly ExchangeState[] = [
  'proposed',
  'agreed',
  'active',
  'completed',
  'ended_early',
  'cancelled',
];

/** What the list of exchanges is narrowed down to. */
export interface ExchangeListFilter {
  state: ExchangeState | null;
  organisationId: string | null;
  text: string;
}

interface FilterInAddress {
  filter: ExchangeListFilter;
  narrow: (change: Partial<ExchangeListFilter>) => void;
  clear: () => void;
}

/** The filter of the list, kept in the address so that it can be shared and survives going back. */
export function useExchangeFilter(): FilterInAddress {
  const [search, setSearch] = useSearchParams();
  const state = search.get('state');
  const filter = {
    state: exchangeStates.find((known) => known === state) ?? null,
    organisationId: search.get('organisation'),
    text: search.get('q') ?? '',
  };
  const narrow = (change: Partial<ExchangeListFilter>): void => {
    const { state: chosen, organisationId, text } = { ...filter, ...change };
    const next = Object.entries({ state: chosen, organisation: organisationId, q: text });
    setSearch(new URLSearchParams(next.filter((entry): entry is [string, string] => Boolean(entry[1]))), {
      replace: true,
      preventScrollReset: true,
    });
  };
  return { filter, narrow, clear: () => narrow({ state: null, organisationId: null, text: '' }) };
}

/** Whether the exchange has the text in the name of the candidate or an organisation, or in the position. */
export function mentions(exchange: ExchangeSummary, text: string): boolean {
  const { candidate, homeOrganisation, hostOrganisation, hostPosition } = exchange;
  const words = [
    candidate.name,
    hostPosition,
    ...[homeOrganisation, hostOrganisation].flatMap(({ name, shortName }) => [name, shortName]),
  ];
  return words.some((word) => word.toLocaleLowerCase().includes(text.toLocaleLowerCase()));
}
