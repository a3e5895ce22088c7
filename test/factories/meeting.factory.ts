import type { Attendance, MeetingKind, MeetingState, OutcomeKind, Reply } from '@app/meetings';
import { newId } from '@app/platform';
import { buildCast, type BuiltCast } from './exchange.factory.js';
import type { Queryable } from './queryable.js';

/** What a test may decide about a meeting. */
export interface MeetingOverrides {
  /** The people around it; a cast is built when it is not given. */
  readonly cast?: BuiltCast;
  readonly kind?: MeetingKind;
  readonly title?: string;
  readonly state?: MeetingState;
  /** RFC 3339. */
  readonly startsAt?: string;
  readonly endsAt?: string;
  readonly place?: string | null;
  readonly leaderId?: string;
  /** The candidate and the facilitator of the cast, unless given. */
  readonly inviteeIds?: readonly string[];
  /** Of every invitee; unless given recorded as present where the meeting is closed. */
  readonly attendance?: Attendance | null;
  readonly report?: string;
}

/** A meeting that stands in the database, with the people around it. */
export interface BuiltMeeting {
  readonly id: string;
  readonly cast: BuiltCast;
  /** The ids of the invitations, by person. */
  readonly invitations: Readonly<Record<string, string>>;
}

const writtenAt = '2021-02-01T08:00:00Z';

/**
 * Inserts a planned cohort meeting on Monday 1 March 2021, 9:30–12:00 in Amsterdam, led by the facilitator, unless told
 * otherwise; without agenda.
 */
export async function buildMeeting(db: Queryable, overrides: MeetingOverrides = {}): Promise<BuiltMeeting> {
  const cast = overrides.cast ?? (await buildCast(db));
  const id = newId();
  const state = overrides.state ?? 'planned';
  await db.query(
    `INSERT INTO meeting (id, version, programme_id, cohort_id, kind, title, state, starts_at, ends_at, place, leader_id,
       calendar_uid, calendar_sequence, report, published_at, created_by, created_at, changed_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, $13, $14, $15, $15)`,
    [
      id,
      cast.programmeId,
      cast.cohortId,
      overrides.kind ?? 'cohort_meeting',
      overrides.title ?? 'Voortgang',
      state,
      overrides.startsAt ?? '2021-03-01T09:30:00+01:00',
      overrides.endsAt ?? '2021-03-01T12:00:00+01:00',
      overrides.place === undefined ? 'Rotterdam, Wilhelminakade' : overrides.place,
      overrides.leaderId ?? cast.facilitator.id,
      `${id}@wisselwerk`,
      overrides.report ?? '',
      state === 'draft' ? null : writtenAt,
      cast.facilitator.id,
      writtenAt,
    ],
  );
  const attendance = overrides.attendance ?? (state === 'closed' ? 'present' : null);
  const inviteeIds = overrides.inviteeIds ?? [cast.candidate.id, cast.facilitator.id];
  const invitations: Record<string, string> = {};
  for (const personId of inviteeIds)
    invitations[personId] = await buildMeetingInvitation(db, { meetingId: id, personId, attendance });
  return { id, cast, invitations };
}

/** What a test may decide about an invitation. */
export interface MeetingInvitationOverrides {
  readonly meetingId: string;
  readonly personId: string;
  readonly reply?: Reply | null;
  readonly attendance?: Attendance | null;
}

/** Inserts an invitation of a person, without reply and attendance unless given; the facilitator recorded it. @returns its id */
export async function buildMeetingInvitation(
  db: Queryable,
  { meetingId, personId, reply = null, attendance = null }: MeetingInvitationOverrides,
): Promise<string> {
  const id = newId();
  await db.query(
    `INSERT INTO meeting_invitation (id, version, meeting_id, person_id, reply, replied_at, attendance, attendance_at,
       attendance_by, invited_at)
     SELECT $1, 1, m.id, $3, $4::text, CASE WHEN $4 IS NOT NULL THEN $6::timestamptz END, $5::text,
       CASE WHEN $5 IS NOT NULL THEN $6 END, CASE WHEN $5 IS NOT NULL THEN m.leader_id END, $6
     FROM meeting m WHERE m.id = $2`,
    [id, meetingId, personId, reply, attendance, writtenAt],
  );
  return id;
}

/** What a test may decide about an item of an agenda. */
export interface AgendaItemOverrides {
  readonly meetingId: string;
  readonly title?: string;
  readonly minutes?: number;
  readonly position?: number;
  readonly method?: string;
  readonly isDone?: boolean;
}

/** Inserts an item of 30 minutes at the first place of the agenda of a meeting, unless told otherwise. @returns its id */
export async function buildAgendaItem(db: Queryable, overrides: AgendaItemOverrides): Promise<string> {
  const id = newId();
  await db.query(
    `INSERT INTO meeting_agenda_item (id, version, cohort_id, meeting_id, position, title, minutes, method, is_done,
       created_by, created_at)
     SELECT $1, 1, m.cohort_id, m.id, $3, $4, $5, $6, $7, m.created_by, $8 FROM meeting m WHERE m.id = $2`,
    [
      id,
      overrides.meetingId,
      overrides.position ?? 1,
      overrides.title ?? 'Rondje',
      overrides.minutes ?? 30,
      overrides.method ?? null,
      overrides.isDone ?? false,
      writtenAt,
    ],
  );
  return id;
}

/** What a test may decide about an outcome. */
export interface OutcomeOverrides {
  readonly meetingId: string;
  readonly createdBy: string;
  readonly kind?: OutcomeKind;
  readonly body?: string;
  /** Of an action: who does it; who recorded it unless given. */
  readonly ownerId?: string;
  readonly dueOn?: string;
  readonly proposalId?: string;
}

/** Inserts an action for 15 March 2021 that is open, unless told otherwise. @returns its id */
export async function buildOutcome(db: Queryable, overrides: OutcomeOverrides): Promise<string> {
  const id = newId();
  const kind = overrides.kind ?? 'action';
  const isAction = kind === 'action';
  await db.query(
    `INSERT INTO meeting_outcome (id, version, meeting_id, kind, body, owner_id, due_on, proposal_id, created_by,
       created_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id,
      overrides.meetingId,
      kind,
      overrides.body ?? 'Werkafspraak op papier zetten',
      isAction ? (overrides.ownerId ?? overrides.createdBy) : null,
      isAction ? (overrides.dueOn ?? '2021-03-15') : null,
      overrides.proposalId ?? null,
      overrides.createdBy,
      writtenAt,
    ],
  );
  return id;
}
