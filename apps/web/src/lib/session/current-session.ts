import { queryOptions } from '@tanstack/react-query';
import { useRouteLoaderData } from 'react-router';
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

const fiveMinutes = 5 * 60_000;

/** Who is signed in, or null when nobody is; that nobody is, is asked again each time. */
export const currentSessionQuery = queryOptions({
  queryKey: ['session', 'current'],
  queryFn: getCurrentSession,
  staleTime: ({ state }) => (state.data === null ? 0 : fiveMinutes),
});

/** The route that lets only signed-in people in; its loader answers their session. */
export const signedInRouteId = 'signed-in';

/**
 * Who is signed in, for whatever stands inside the shell. It comes from the route rather than from the cache, so
 * that pages keep their session for the moment between signing out and leaving.
 */
export function useCurrentSession(): CurrentSession {
  const session = useRouteLoaderData<CurrentSession>(signedInRouteId);
  if (session === undefined) throw new Error('useCurrentSession was called outside of the signed-in route');
  return session;
}
