import type { NewMeeting } from '../../api/planning/plan-meeting.js';
import { emptyPlan, type MeetingPlan, sharedWords } from './meeting-plan.js';

/** An item of the agenda as it stands in a form. */
export interface WrittenItem {
  key: string;
  title: string;
  minutes: number;
  presenterId: string | null;
  /** In peer intervision: the key of the method by which the group works. */
  method: string | null;
}

/** Somebody without an account, as they stand in a form. */
export interface WrittenGuest {
  key: string;
  name: string;
  email: string;
}

/** A new meeting, or series, as it stands in a form. */
export interface NewMeetingValues extends MeetingPlan {
  /** Everyone of the cohort is invited, and nobody else. */
  invitesCohort: boolean;
  /** Who is invited when that is not the cohort as it is. */
  inviteeIds: string[];
  guests: WrittenGuest[];
  agenda: WrittenItem[];
  /** Of the backlog of the cohort. */
  backlogItemIds: string[];
}

/** A new meeting to which the cohort comes. @param cohortIds who that is */
export const emptyMeeting = (leaderId: string | null, cohortIds: string[]): NewMeetingValues => ({
  ...emptyPlan(leaderId),
  ...{ invitesCohort: true, inviteeIds: cohortIds, guests: [], agenda: [], backlogItemIds: [] },
});

export const emptyItem = (): WrittenItem => ({
  ...{ key: crypto.randomUUID(), title: '', minutes: 15 },
  ...{ presenterId: null, method: null },
});

export const emptyGuest = (): WrittenGuest => ({ key: crypto.randomUUID(), name: '', email: '' });

/** What a new meeting and a new series have in common, as it is sent. */
export function contentsOf(
  values: NewMeetingValues,
  cohortId: string,
): Omit<NewMeeting, 'startsAt' | 'endsAt'> {
  const { kind, invitesCohort, inviteeIds, guests, agenda, backlogItemIds } = values;
  const isIntervision = kind === 'peer_intervision';
  return {
    ...{ cohortId, kind, backlogItemIds },
    ...sharedWords(values),
    ...(invitesCohort ? {} : { inviteeIds }),
    guests: isIntervision
      ? []
      : guests.map(({ name, email }) => ({ name: name.trim(), email: email.trim() })),
    agenda: agenda.map(({ title, minutes, presenterId, method }) => ({
      ...{ title: title.trim(), minutes, presenterId },
      method: isIntervision ? method : null,
    })),
  };
}

/** How long the agenda takes. @param backlog what of the backlog can be taken */
export function minutesOf(
  { agenda, backlogItemIds }: Pick<NewMeetingValues, 'agenda' | 'backlogItemIds'>,
  backlog: readonly { id: string; minutes: number }[],
): number {
  const taken = backlog.filter(({ id }) => backlogItemIds.includes(id));
  return [...agenda, ...taken].reduce((sum, { minutes }) => sum + minutes, 0);
}
