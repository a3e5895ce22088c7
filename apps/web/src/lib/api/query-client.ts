import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, ConnectionFailure, isSignedOut } from './api-problem.js';

/**
 * The cache of what was read. A lost connection is tried again twice; an answer of the server never, because
 * it would be the same. `onSignedOut` is called when any request finds that the session has ended.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const noticeSignOut = (error: unknown): void => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignOut }),
    mutationCache: new MutationCache({ onError: noticeSignOut }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => (error instanceof ConnectionFailure || isPassing(error)) && failures < 2,
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** A gateway that is restarting, or asks to slow down, answers differently in a moment. */
function isPassing(error: unknown): boolean {
  return error instanceof ApiProblem && [429, 502, 503, 504].includes(error.status);
}
