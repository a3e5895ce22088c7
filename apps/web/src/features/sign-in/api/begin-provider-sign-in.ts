import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { components } from '../../../lib/api/generated/schema.js';
import { useCommand } from '../../../lib/api/use-command.js';

type Wish = components['schemas']['CreateProviderSignIn'];

/** @returns the page at which the sign-in goes on; null when no organisation serves the domain of the address */
const begin = async (wish: Wish, key: string): Promise<string | null> => {
  const header = idempotencyKey(key);
  return (await bodyOf(api.POST('/provider-sign-ins', { body: wish, params: { header } }))).authorizationUrl;
};

/** Begins to sign in with the account of an organisation. */
export const useBeginProviderSignIn = () => useCommand(begin);
