import type { MeetingKind, MeetingSummary } from '../../../../lib/api/schema-types.js';
import { localDay } from '../../../../lib/dates/local-time.js';

/** The kinds of meetings, the most usual first. */
export const meetingKinds: readonly MeetingKind[] = [
  'cohort_meeting',
  'peer_intervision',
  'review_meeting',
  'closing',
];

/** Whether a meeting is still to come, or goes on now. @param now in milliseconds */
export const isComing = (meeting: Pick<MeetingSummary, 'state' | 'endsAt'>, now: number): boolean =>
  meeting.state === 'in_progress' || (meeting.state !== 'closed' && Date.parse(meeting.endsAt) >= now);

/** The meetings that begin on each day, in their order. */
export function meetingsByDay<Item extends Pick<MeetingSummary, 'startsAt'>>(
  meetings: readonly Item[],
): Map<string, Item[]> {
  const days = new Map<string, Item[]>();
  for (const meeting of meetings) {
    const day = localDay(meeting.startsAt);
    days.set(day, [...(days.get(day) ?? []), meeting]);
  }
  return days;
}
