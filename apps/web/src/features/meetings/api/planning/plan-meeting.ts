import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { showChangedMeeting } from '../reading/refresh-meetings.js';

/** What a new meeting is made of. */
export type NewMeeting = components['schemas']['CreateMeeting'];

const planMeeting = (body: NewMeeting, key: string): Promise<Meeting> =>
  bodyOf(api.POST('/meetings', { body, params: { header: idempotencyKey(key) } }));

/** Plans a meeting as a draft. */
export function usePlanMeeting() {
  const queryClient = useQueryClient();
  return useCommand(planMeeting, { onSuccess: (meeting) => showChangedMeeting(queryClient, meeting) });
}
