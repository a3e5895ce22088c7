import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { IntervisionSession } from '../../../../lib/api/schema-types.js';
import type { ServerClock } from '../../components/clock/server-clock.js';
import { confidential } from '../confidential.js';

/** A line can be dead without anybody noticing; so often, in milliseconds, the step is read without being told to. */
const atLeastEvery = 20_000;

async function getSession(caseId: string, clock: ServerClock): Promise<IntervisionSession> {
  const sentAt = Date.now();
  const session = await bodyOf(
    api.GET('/intervision-cases/{id}/session', { params: { path: { id: caseId } } }),
  );
  clock.learn({ sentAt, answeredAt: Date.now(), serverTime: Date.parse(session.serverTime) });
  return session;
}

/**
 * Where the group is in a case.
 * @param clock learns from each answer what time it is for the server
 */
export const useSession = (caseId: string, clock: ServerClock): UseQueryResult<IntervisionSession> =>
  useQuery({
    ...confidential,
    queryKey: ['intervision', 'session', caseId],
    queryFn: () => getSession(caseId, clock),
    refetchInterval: atLeastEvery,
    staleTime: 0,
  });
