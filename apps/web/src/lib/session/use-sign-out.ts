import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';

const signOut = (): Promise<unknown> => bodyOf(api.DELETE('/sessions/current'));

/** Ends the session, and loads the page anew, so that nothing that was read stays in memory. */
export const useSignOut = () =>
  useMutation({ mutationFn: signOut, onSuccess: () => window.location.assign('/sign-in') });
