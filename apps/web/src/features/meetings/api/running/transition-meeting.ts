import { useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { useCommand } from '../../../../lib/api/use-command.js';
import { showChangedMeeting } from '../reading/refresh-meetings.js';

/** One step of the workflow of a meeting, with what that step requires. */
export type MeetingStep = components['schemas']['CreateMeetingTransition'] & { meetingId: string };

const transitionMeeting = ({ meetingId, ...body }: MeetingStep, key: string): Promise<Meeting> =>
  bodyOf(
    api.POST('/meetings/{id}/transitions', {
      params: { path: { id: meetingId }, header: idempotencyKey(key) },
      body,
    }),
  );

/** Takes a step of the workflow: publish, open, close, reopen or cancel. */
export function useTransitionMeeting() {
  const queryClient = useQueryClient();
  return useCommand(transitionMeeting, {
    onSuccess: (meeting) => showChangedMeeting(queryClient, meeting),
  });
}
