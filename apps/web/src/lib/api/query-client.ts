import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, ConnectionFailure, isSecondStepAsked, isSignedOut } from './api-problem.js';

interface SessionNotices {
  onSignedOut: () => void;
  onSecondStepAsked: () => void;
}

/**
 * The cache of what was read. A lost connection is tried again twice; an answer of the server never, because
 * it would be the same. `onSignedOut` is called when any request finds that the session has ended,
 * `onSecondStepAsked` when it finds that the second step of signing in comes first.
 */
export function createQueryClient({ onSignedOut, onSecondStepAsked }: SessionNotices): QueryClient {
  const noticeSession = (error: unknown): void => {
    if (isSignedOut(error)) onSignedOut();
    if (isSecondStepAsked(error)) onSecondStepAsked();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSession }),
    mutationCache: new MutationCache({ onError: noticeSession }),
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
