import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { ConnectionTest } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

const test = (id: string, key: string): Promise<ConnectionTest> =>
  bodyOf(
    api.POST('/identity-providers/{id}/connection-tests', {
      params: { path: { id }, header: idempotencyKey(key) },
    }),
  );

/** Tries the connection to an identity provider. */
export const useTestConnection = () => useCommand(test);
