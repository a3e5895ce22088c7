import { useQuery } from '@tanstack/react-query';
import { exchangesQuery } from '../../features/exchanges/api/list-exchanges.js';

/** How many exchanges wait for a signature of the reader; 0 while unknown, and for who signs nothing. */
export function useWaitingCount(signs: boolean): number {
  const { data } = useQuery({ ...exchangesQuery({ awaiting: 'me' }), enabled: signs });
  return data?.length ?? 0;
}
