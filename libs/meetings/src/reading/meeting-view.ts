import type { PersonRef } from '@app/identity';
import type { OrganisationRef } from '@app/programmes';
import type { ActionView } from '@app/workflow';
import type { MeetingPermission } from '../access/meeting.policy.js';
import type { AgendaItemView } from '../agenda/agenda-item-view.js';
import type { Attendance, Reply } from '../invitations/invitation.entity.js';
import type { OutcomeView } from '../outcomes/outcome-view.js';
import type { MeetingSummary } from './meeting-summary.js';

/** An item of the agenda with the times that follow from the start of the meeting and the items before. */
export interface TimedItemView extends AgendaItemView {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** An invitation as a reader may see it. */
export interface InvitationView {
  readonly id: string;
  readonly version: number;
  /** Null: a guest. */
  readonly person: PersonRef | null;
  readonly organisation: OrganisationRef | null;
  readonly guestName: string | null;
  /** Only for who plans the meeting. */
  readonly guestEmail: string | null;
  readonly reply: Reply | null;
  /** Only for the invitee and who plans the meeting. */
  readonly word: string | null;
  readonly repliedAt: Date | null;
  /** Null: not recorded, or not for the reader to see. */
  readonly attendance: Attendance | null;
  readonly isOwn: boolean;
}

/** How many were there; null where the group is so small that it would tell of persons. */
export interface AttendanceCounts {
  readonly invited: number;
  readonly present: number;
  readonly absent: number;
  /** Of whom it is not known yet. */
  readonly unknown: number;
}

/** The minutes (verslag) as they stand. */
export interface ReportView {
  /** Counted apart from the meeting's. */
  readonly version: number;
  /** Markdown. */
  readonly body: string;
  /** Locked: the meeting is not in progress. */
  readonly isLocked: boolean;
}

/** A meeting with everything on its page. */
export interface MeetingView extends MeetingSummary {
  readonly cohortName: string;
  readonly programmeName: string;
  readonly createdAt: Date;
  readonly agenda: readonly TimedItemView[];
  readonly currentItemId: string | null;
  readonly currentItemSince: Date | null;
  /** The instant of the answer, by which every screen in the room shows the same clock. */
  readonly now: Date;
  readonly invitations: readonly InvitationView[];
  /** Null: not for the reader, too few people, or the meeting has not begun. */
  readonly attendance: AttendanceCounts | null;
  /** Null: not for the reader. */
  readonly report: ReportView | null;
  readonly outcomes: readonly OutcomeView[];
  /** Open actions of earlier meetings of the cohort, as long as this one is not over. */
  readonly carriedOver: readonly OutcomeView[];
  readonly actions: readonly ActionView[];
  readonly permissions: readonly MeetingPermission[];
}
