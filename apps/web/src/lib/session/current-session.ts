import { queryOptions, useQuery, useSuspenseQuery, type UseQueryResult } from '@tanstack/react-query';
import { ApiProblem } from '../api/api-problem.js';
import { api, bodyOf, rememberCsrfToken } from '../api/client.js';
import type { CurrentSession } from '../api/schema-types.js';

async function getCurrentSession(): Promise<CurrentSession | null> {
  try {
    const session = await bodyOf(api.GET('/sessions/current'));
    rememberCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

/** Who is signed in, or null when nobody is. */
export const currentSessionQuery = queryOptions({
  queryKey: ['session', 'current'],
  queryFn: getCurrentSession,
  staleTime: 5 * 60_000,
});

/** Who is signed in, or null, for pages that anybody may open. */
export const useOptionalSession = (): UseQueryResult<CurrentSession | null> => useQuery(currentSessionQuery);

/** Who is signed in, for what stands inside the shell: the shell's route lets nobody else in. */
export function useCurrentSession(): CurrentSession {
  const { data } = useSuspenseQuery(currentSessionQuery);
  if (data === null) throw new ApiProblem({ status: 401, code: 'sign_in.required', title: 'Not signed in' });
  return data;
}
