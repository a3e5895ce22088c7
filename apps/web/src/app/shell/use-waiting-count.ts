import { useQuery } from '@tanstack/react-query';
import { exchangesQuery } from '../../features/exchanges/api/list-exchanges.js';
import { allProposalsQuery } from '../../features/proposals/api/reading/list-proposals.js';
import type { CurrentSession } from '../../lib/api/schema-types.js';
import { hasRole } from '../../lib/session/scope.js';
import { useChosenCohort } from '../../lib/session/use-chosen-cohort.js';

/**
 * How many things wait for the reader; 0 while unknown. For who decides for an organisation these are the cards of
 * "For me to decide": signatures, and what proposals ask. For who writes proposals or leads them on the way these are
 * the proposals that the list shows as waiting for them.
 */
export function useWaitingCount(session: CurrentSession): number {
  const { cohort } = useChosenCohort();
  const decides = hasRole(session, 'sponsor');
  const { data: exchanges = [] } = useQuery({ ...exchangesQuery({ awaiting: 'me' }), enabled: decides });
  const { data: proposals = [] } = useQuery({
    ...allProposalsQuery({ awaiting: 'me', ...(decides || !cohort ? {} : { cohortId: cohort.id }) }),
    enabled: decides || (cohort !== undefined && hasRole(session, 'candidate', 'programme_office')),
  });
  if (!decides) return proposals.length;
  return exchanges.length + proposals.reduce((sum, { awaiting }) => sum + awaiting.length, 0);
}
