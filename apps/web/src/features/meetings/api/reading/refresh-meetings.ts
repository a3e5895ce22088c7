import type { QueryClient } from '@tanstack/react-query';
import type { Meeting } from '../../../../lib/api/schema-types.js';
import { meetingQuery } from './get-meeting.js';

/** Reads again whatever shows meetings and what they came to. Nothing waits for it. */
export function refreshMeetings(queryClient: QueryClient): void {
  for (const root of ['meetings', 'meeting-actions', 'agenda-backlog', 'attendance-figures']) {
    void queryClient.invalidateQueries({ queryKey: [root] });
  }
}

/** Shows the meeting as the server just answered it, and refreshes the rest. */
export function showChangedMeeting(queryClient: QueryClient, meeting: Meeting): void {
  queryClient.setQueryData(meetingQuery(meeting.id).queryKey, meeting);
  refreshMeetings(queryClient);
}
