import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Invitation } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';

const create = (body: components['schemas']['CreateInvitation'], key: string): Promise<Invitation> =>
  bodyOf(api.POST('/invitations', { body, params: { header: idempotencyKey(key) } }));

/** Invites a person for a programme; they get a mail. */
export function useCreateInvitation() {
  const queryClient = useQueryClient();
  return useCommand(create, {
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['invitations'] });
    },
  });
}
