import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

const signOut = (): Promise<unknown> => bodyOf(api.DELETE('/sessions/current'));

/**
 * Ends the session and goes on to the page that is named: the sign-in page, or where somebody signs out at their
 * organisation too. It is loaded anew, so that nothing that was read stays in memory.
 */
export const useSignOut = () =>
  useMutation<unknown, Error, string>({
    mutationFn: signOut,
    onSuccess: (_ended, next) => window.location.assign(next),
  });
