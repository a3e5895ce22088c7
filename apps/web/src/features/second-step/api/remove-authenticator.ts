import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { rememberSession } from '../../../lib/api/session-token.js';
import { secondFactorQuery } from './get-second-factor.js';

const remove = (code: string): Promise<CurrentSession> =>
  bodyOf(api.POST('/authenticator-removals', { body: { code } }));

/** Switches the second step off. */
export function useRemoveAuthenticator() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: remove,
    gcTime: 0,
    onSuccess: (session) => {
      rememberSession(session);
      return queryClient.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    },
  });
}
