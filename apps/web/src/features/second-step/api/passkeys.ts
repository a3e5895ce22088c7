import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { rememberSession } from '../../../lib/api/session-token.js';
import type { ConfirmedSecondFactor } from './confirm-authenticator.js';
import { secondFactorQuery } from './get-second-factor.js';

type CreationOptions = Parameters<typeof startRegistration>[0]['optionsJSON'];
type RequestOptions = Parameters<typeof startAuthentication>[0]['optionsJSON'];

async function add(name: string): Promise<ConfirmedSecondFactor> {
  const { options } = await bodyOf(api.POST('/passkey-proposals'));
  const response = await startRegistration({ optionsJSON: options as unknown as CreationOptions });
  return bodyOf(api.POST('/passkeys', { body: { name, response: { ...response } } }));
}

async function answer(): Promise<CurrentSession> {
  const { options } = await bodyOf(api.POST('/passkey-challenges'));
  const response = await startAuthentication({ optionsJSON: options as unknown as RequestOptions });
  return bodyOf(api.POST('/passkey-answers', { body: { response: { ...response } } }));
}

const remove = (id: string): Promise<unknown> =>
  bodyOf(api.DELETE('/passkeys/{id}', { params: { path: { id } } }));

/** Has the browser make a passkey, and keeps it under a name. */
export function useAddPasskey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: add,
    gcTime: 0,
    onSuccess: ({ session }) => {
      rememberSession(session);
      return queryClient.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    },
  });
}

/** Takes the second step with a passkey. */
export const useAnswerWithPasskey = () => useMutation({ mutationFn: answer, gcTime: 0 });

/** Forgets a passkey. */
export function useRemovePasskey() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: remove,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: secondFactorQuery.queryKey }),
  });
}
