import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, bodyOf, rememberCsrfToken } from '../../lib/api/client.js';
import { currentSessionQuery } from '../../lib/session/current-session.js';

const signOut = (): Promise<unknown> => bodyOf(api.DELETE('/sessions/current'));

/** Ends the session, and forgets everything that was read with it. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate('/sign-in');
      queryClient.clear();
      queryClient.setQueryData(currentSessionQuery.queryKey, null);
      rememberCsrfToken(null);
    },
  });
}
