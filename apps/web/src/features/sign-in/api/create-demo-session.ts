import { api, bodyOf, idempotencyKey } from '../../../lib/api/client.js';
import type { CurrentSession } from '../../../lib/api/schema-types.js';
import { useCommand } from '../../../lib/api/use-command.js';

const createDemoSession = (personId: string, key: string): Promise<CurrentSession> =>
  bodyOf(api.POST('/demo-sessions', { body: { personId }, params: { header: idempotencyKey(key) } }));

/** Signs in as a persona of the demo. */
export const useCreateDemoSession = () => useCommand(createDemoSession);
