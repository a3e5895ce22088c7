import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import { rememberSession } from '../../../lib/api/session-token.js';
import { secondFactorQuery } from './get-second-factor.js';

/** The recovery codes, shown once, and the session under its new secret. */
export type ConfirmedSecondFactor = components['schemas']['ConfirmedSecondFactor'];

const confirm = (code: string): Promise<ConfirmedSecondFactor> =>
  bodyOf(api.POST('/authenticator-confirmations', { body: { code } }));

/** Confirms the app with its first code. */
export function useConfirmAuthenticator() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: confirm,
    gcTime: 0,
    onSuccess: ({ session }) => {
      rememberSession(session);
      return queryClient.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    },
  });
}
