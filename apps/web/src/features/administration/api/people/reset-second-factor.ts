import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import { useCommand } from '../../../../lib/api/use-command.js';

interface Reset {
  personId: string;
  reason: string;
}

const reset = ({ personId: id, reason }: Reset, key: string): Promise<unknown> =>
  bodyOf(
    api.POST('/people/{id}/second-factor-resets', {
      body: { reason },
      params: { path: { id }, header: idempotencyKey(key) },
    }),
  );

/** Resets the second step of somebody who lost the phone, and ends all their sessions. */
export const useResetSecondFactor = () => useCommand(reset);
