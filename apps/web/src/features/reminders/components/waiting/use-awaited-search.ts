import { useSearchParams } from 'react-router';
import type { AwaitedSearch } from './awaited-search.js';

interface SearchInAddress {
  search: AwaitedSearch;
  narrow: (change: Partial<AwaitedSearch>) => void;
}

/** The search of what waits, kept in the address. */
export function useAwaitedSearch(): SearchInAddress {
  const [address, setAddress] = useSearchParams();
  const search = { organisation: address.get('organisation'), person: address.get('person') };
  const narrow = (change: Partial<AwaitedSearch>): void => {
    const next = Object.entries({ ...search, ...change });
    setAddress(new URLSearchParams(next.filter((entry): entry is [string, string] => entry[1] !== null)), {
      replace: true,
      preventScrollReset: true,
    });
  };
  return { search, narrow };
}
