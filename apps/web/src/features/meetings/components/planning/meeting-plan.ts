import type { Meeting, MeetingKind } from '../../../../lib/api/schema-types.js';
import { instantOf, localDay, localTime } from '../../../../lib/dates/local-time.js';

/** The plan of a meeting as it stands in a form; times are on the clock of Amsterdam, as `HH:mm`. */
export interface MeetingPlan {
  kind: MeetingKind;
  title: string;
  day: string | null;
  startTime: string;
  endTime: string;
  place: string;
  videoUrl: string;
  leaderId: string | null;
}

/** A plan with nothing filled in but what is usual. */
export const emptyPlan = (leaderId: string | null): MeetingPlan => ({
  kind: 'cohort_meeting',
  title: '',
  day: null,
  startTime: '13:30',
  endTime: '15:30',
  place: '',
  videoUrl: '',
  leaderId,
});

/** The plan that a meeting has. */
export const planOf = (meeting: Meeting): MeetingPlan => ({
  kind: meeting.kind,
  title: meeting.title,
  day: localDay(meeting.startsAt),
  startTime: localTime(meeting.startsAt),
  endTime: localTime(meeting.endsAt),
  place: meeting.place ?? '',
  videoUrl: meeting.videoUrl ?? '',
  leaderId: meeting.leader.id,
});

const textOrNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What of a plan is the same for a meeting and for a series of them. */
export const sharedWords = ({ title, place, videoUrl, leaderId }: MeetingPlan) => ({
  title: title.trim(),
  place: textOrNull(place),
  videoUrl: textOrNull(videoUrl),
  leaderId: leaderId ?? '',
});

/** When a plan begins and ends, as instants; a day must be filled in. */
export const instantsOf = ({ day, startTime, endTime }: MeetingPlan & { day: string }) => ({
  startsAt: instantOf(day, startTime),
  endsAt: instantOf(day, endTime),
});

/** How many minutes there are from one time of a day to another; negative when the other is earlier. */
export function minutesBetween(startTime: string, endTime: string): number {
  const ofDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return ofDay(endTime) - ofDay(startTime);
}
