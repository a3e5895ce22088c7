import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { useCommand } from '../../../lib/api/use-command.js';

const createSession = (token: string, key: string): Promise<CurrentSession> =>
  bodyOf(api.POST('/sessions', { body: { token }, params: { header: idempotencyKey(key) } }));

/** Signs in with the token of a link, which works once. */
export const useCreateSession = () => useCommand(createSession);
