import { queryOptions } from '@tanstack/react-query';
import { useRouteLoaderData } from 'react-router';
import { ApiProblem } from '../api/api-problem.js';
import { api, bodyOf } from '../api/client.js';
import type { CurrentSession } from '../api/schema-types.js';
import { rememberSession } from '../api/session-token.js';
import { secondStepPath } from './second-step.js';

async function readSession(signal?: AbortSignal): Promise<CurrentSession | null> {
  try {
    return await bodyOf(api.GET('/sessions/current', { signal }));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

async function getCurrentSession(): Promise<CurrentSession | null> {
  const session = await readSession();
  if (session !== null) rememberSession(session);
  return session;
}

/**
 * Whether it is this person who is signed in now, in both steps where there are two, whatever happened in other tabs; only then their newest token is
 * remembered, so that a tab never acts as somebody else than it shows.
 * @throws ApiProblem or ConnectionFailure when that cannot be told
 */
export async function isSignedInAs(personId: string, signal?: AbortSignal): Promise<boolean> {
  const session = await readSession(signal);
  if (session?.person.id !== personId || secondStepPath(session, null) !== null) return false;
  rememberSession(session);
  return true;
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
