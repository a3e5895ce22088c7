import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Meeting } from '../../../lib/api/schema-types.js';
import { refreshMeetings, showChangedMeeting } from './reading/refresh-meetings.js';

/**
 * A change that the server answers with the whole meeting. What was refused because somebody else was first is read
 * again, so that pressing once more works.
 */
export function useMeetingChange<Input>(change: (input: Input) => Promise<Meeting>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (meeting) => showChangedMeeting(queryClient, meeting),
    onError: () => refreshMeetings(queryClient),
  });
}

/** A change that the server answers with something else, or with nothing. */
export function useMeetingPartChange<Result, Input>(change: (input: Input) => Promise<Result>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => refreshMeetings(queryClient),
  });
}
