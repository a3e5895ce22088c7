import { useQuery } from '@tanstack/react-query';
import { exchangesQuery } from '../../features/exchanges/api/list-exchanges.js';
import { allProposalsQuery } from '../../features/proposals/api/reading/list-proposals.js';

/**
 * How many things wait for the reader: signatures, and what proposals ask. 0 while unknown, and for who decides
 * nothing.
 */
export function useWaitingCount(decides: boolean): number {
  const { data: exchanges = [] } = useQuery({ ...exchangesQuery({ awaiting: 'me' }), enabled: decides });
  const { data: proposals = [] } = useQuery({ ...allProposalsQuery({ awaiting: 'me' }), enabled: decides });
  return exchanges.length + proposals.reduce((sum, { awaiting }) => sum + awaiting.length, 0);
}
