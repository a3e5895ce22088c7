import { useSearchParams } from 'react-router';

/**
 * A choice that is kept in the address, so that it can be shared and survives going back.
 * @returns the choice, or null, and how to change it; null takes it out of the address
 */
export function useAddressChoice(key: string): [string | null, (choice: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const choose = (choice: string | null): void =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        if (choice === null || choice === '') next.delete(key);
        else next.set(key, choice);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return [search.get(key), choose];
}
