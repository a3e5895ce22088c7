import { type PersonRef, personRef } from '@app/identity';
import type { Locale } from '@app/workflow';
import type { Attendance, Reply } from '../invitations/invitation.entity.js';
import { standingReply } from '../invitations/standing-reply.js';
import type { MeetingKind } from '../planning/meeting.entity.js';
import { kindTitles } from '../planning/meeting-kinds.js';
import { type MeetingState, meetingWorkflow } from '../transitions/meeting.workflow.js';

/** How many of the invitees gave which reply. */
export interface ReplyCounts {
  readonly yes: number;
  readonly no: number;
  readonly maybe: number;
  /** Who has not answered yet. */
  readonly none: number;
}

/** The invitation of the reader. */
export interface OwnInvitation {
  readonly id: string;
  readonly version: number;
  readonly reply: Reply | null;
  readonly word: string | null;
  /** Null: not recorded. */
  readonly attendance: Attendance | null;
}

/** A meeting as a list shows it. */
export interface MeetingSummary {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly cohortId: string;
  readonly kind: MeetingKind;
  readonly kindTitle: string;
  readonly title: string;
  readonly state: MeetingState;
  readonly stateTitle: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly videoUrl: string | null;
  readonly leaderId: string;
  readonly leader: PersonRef;
  readonly seriesId: string | null;
  readonly replies: ReplyCounts;
  /** Null: the reader is not invited. */
  readonly ownInvitation: OwnInvitation | null;
}

/** A summary as the database tells it. */
export type UntitledSummary = Omit<MeetingSummary, 'kindTitle' | 'stateTitle'>;

/** The tables of a summary: `m` the meeting, `leader` who leads it. */
export const summarySources = `meeting m JOIN person leader ON leader.id = m.leader_id`;

const replyCounts = `(
  SELECT jsonb_build_object('yes', count(*) FILTER (WHERE reply = 'yes'), 'no', count(*) FILTER (WHERE reply = 'no'),
    'maybe', count(*) FILTER (WHERE reply = 'maybe'), 'none', count(*) FILTER (WHERE reply IS NULL))
  FROM (SELECT ${standingReply} AS reply FROM meeting_invitation i WHERE i.meeting_id = m.id) replied)`;

const ownInvitation = `(
  SELECT jsonb_build_object('id', i.id, 'version', i.version, 'reply', ${standingReply}, 'word', i.reply_word,
    'attendance', i.attendance)
  FROM meeting_invitation i WHERE i.meeting_id = m.id AND i.person_id = ($1::jsonb ->> 'personId')::uuid)`;

/** The columns of a summary, but for the titles; `$1` is the actor's scope. */
export const summaryColumns = `
  m.id, m.version, m.programme_id AS "programmeId", m.cohort_id AS "cohortId", m.kind, m.title, m.state,
  m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.video_url AS "videoUrl", m.leader_id AS "leaderId",
  ${personRef('leader')} AS leader, m.series_id AS "seriesId", ${replyCounts} AS replies,
  ${ownInvitation} AS "ownInvitation"`;

/** Puts the summary in the language of the reader. */
export function titled<Summary extends UntitledSummary>(
  summary: Summary,
  locale: Locale,
): Summary & MeetingSummary {
  return {
    ...summary,
    kindTitle: kindTitles[summary.kind][locale],
    stateTitle: meetingWorkflow.titleOf(summary.state)[locale],
  };
}
