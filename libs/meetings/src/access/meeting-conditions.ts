/*
 * Conditions for the SQL of read models, with `m` for the meeting and the actor's scope (`actorScope`) as the first
 * parameter; they say in SQL what `meetingPolicy` says of one meeting.
 */

const takesPart = `($1::jsonb -> 'programmes') ? m.programme_id::text`;

const isFacilitator = `(($1::jsonb -> 'facilitated') ? m.cohort_id::text
    OR (m.leader_id::text = $1::jsonb ->> 'personId' AND ${takesPart}))`;

const isOffice = `($1::jsonb -> 'offices') ? m.programme_id::text`;

const isInvitee = `(${takesPart} AND EXISTS (
    SELECT FROM meeting_invitation own WHERE own.meeting_id = m.id AND own.person_id = ($1::jsonb ->> 'personId')::uuid))`;

/** The invitees were told of the meeting: it was published, whatever became of it. */
export const isTold = `(m.state <> 'draft' AND (m.state <> 'cancelled' OR m.published_at IS NOT NULL))`;

/** The meeting may be seen. */
export const isVisible = `(${isFacilitator} OR ${isOffice} OR (${isTold} AND ${isInvitee}))`;

/** The minutes and the outcomes of the meeting may be seen. */
export const recordIsVisible = `(${isFacilitator} OR (m.kind <> 'peer_intervision' AND ${isOffice})
    OR (${isTold} AND ${isInvitee}))`;

/** The outcome `o` of the meeting may be seen: also by who owns the action, wherever it was agreed. */
export const outcomeIsVisible = `((o.owner_id::text = $1::jsonb ->> 'personId' AND ${takesPart}) OR ${recordIsVisible})`;

/** SQL: the meeting as `MeetingStanding`. */
export const standingValue = `jsonb_build_object('programmeId', m.programme_id, 'cohortId', m.cohort_id,
    'kind', m.kind, 'state', m.state, 'isTold', ${isTold}, 'leaderId', m.leader_id,
    'inviteeIds', ARRAY(SELECT i.person_id FROM meeting_invitation i
      WHERE i.meeting_id = m.id AND i.person_id IS NOT NULL))`;
