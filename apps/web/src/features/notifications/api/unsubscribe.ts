import { useMutation } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';

const unsubscribe = (token: string): Promise<components['schemas']['Unsubscription']> =>
  bodyOf(api.POST('/unsubscriptions/{token}', { params: { path: { token } } }));

/** Stops the kind of mail that a token of a mail is about, for who is signed in or not. */
export const useUnsubscribe = () => useMutation({ mutationFn: unsubscribe });
