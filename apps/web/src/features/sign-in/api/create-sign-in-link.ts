import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import { useCommand } from '../../../lib/api/use-command.js';

const createSignInLink = async (email: string, key: string): Promise<void> => {
  await bodyOf(api.POST('/sign-in-links', { body: { email }, params: { header: idempotencyKey(key) } }));
};

/** Asks for a sign-in link by mail; the answer is the same for a known and an unknown address. */
export const useCreateSignInLink = () => useCommand(createSignInLink);
