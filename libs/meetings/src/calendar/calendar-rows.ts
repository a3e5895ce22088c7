import type { Reply } from '../invitations/invitation.entity.js';
import { standingReply } from '../invitations/standing-reply.js';
import type { CalendarObject, CalendarRecipient } from './calendar-event.js';
import type { CalendarMeeting, CalendarSeries } from './meeting-events.js';

/** A meeting with its series and the answer of a reader, as the database knows them. */
export interface CalendarRow extends Omit<CalendarMeeting, 'url'> {
  readonly id: string;
  readonly series:
    (Omit<CalendarSeries, 'url' | 'changedAt'> & { readonly id: string; readonly changedAt: string }) | null;
  readonly recipientName: string | null;
  readonly recipientEmail: string | null;
  readonly reply: Reply | null;
}

/** Whom a row is for, and what they answered. */
export type RowRecipient = Pick<CalendarRow, 'recipientName' | 'recipientEmail' | 'reply'>;

/** SQL: the series `s`, as a row has it. */
const seriesValue = `jsonb_build_object('id', s.id, 'calendarUid', s.calendar_uid,
      'calendarSequence', s.calendar_sequence, 'changedAt', s.changed_at, 'title', s.title, 'place', s.place,
      'videoUrl', s.video_url, 'rule', s.rule, 'startsLocal', s.starts_local, 'minutes', s.minutes,
      'timeZone', s.time_zone)`;

/**
 * SQL: the meetings `m`, past their draft, with the series `s` and an invitation `i`; when, where and what they are
 * called, and nothing that is said in them.
 * @param invitation which invitation of a meeting is looked at: a condition for one at most
 */
const rowsWith = (invitation: string): string => `
  SELECT m.id, m.calendar_uid AS "calendarUid", m.calendar_sequence AS "calendarSequence",
    m.changed_at AS "changedAt", m.title, m.place, m.video_url AS "videoUrl", m.starts_at AS "startsAt",
    m.ends_at AS "endsAt", coalesce(s.time_zone, p.time_zone) AS "timeZone", m.state = 'cancelled' AS "isCancelled",
    m.recurs_local AS "recursLocal", CASE WHEN s.id IS NOT NULL THEN ${seriesValue} END AS series,
    coalesce(invitee.name, i.guest_name) AS "recipientName", coalesce(invitee.email, i.guest_email) AS "recipientEmail",
    ${standingReply} AS reply
  FROM meeting m
    JOIN programme p ON p.id = m.programme_id
    LEFT JOIN meeting_series s ON s.id = m.series_id
    LEFT JOIN meeting_invitation i ON i.meeting_id = m.id AND ${invitation}
    LEFT JOIN person invitee ON invitee.id = i.person_id
  WHERE m.state <> 'draft'`;

const personId = `($1::jsonb ->> 'personId')::uuid`;

/** SQL: the meetings of the actor, to which they are invited or which they lead; `$1` is the actor's scope. */
export const ownRows = `${rowsWith(`i.person_id = ${personId}`)}
  AND ($1::jsonb -> 'programmes') ? m.programme_id::text AND m.id IN (
    SELECT own.meeting_id FROM meeting_invitation own WHERE own.person_id = ${personId}
    UNION ALL SELECT led.id FROM meeting led WHERE led.leader_id = ${personId})`;

/** SQL: the meeting of the invitation `$1`. */
export const invitedRows = `${rowsWith('i.id = $1')} AND i.id IS NOT NULL`;

const isOf = (invitation: string): string =>
  `(${invitation}.person_id::text = $2 OR ${invitation}.guest_email = $2)`;

/** SQL: the meetings of the series `$1` to which `$2` is invited: the id of a person, or the address of a guest. */
export const invitedSeriesRows = `${rowsWith(isOf('i'))} AND m.series_id = $1 AND i.id IS NOT NULL ORDER BY m.recurs_local`;

/** SQL: the series `$1` by itself, for `$2` as above. */
export const bareSeriesRow = `
  SELECT ${seriesValue} AS series, coalesce(invitee.name, $2) AS "recipientName",
    coalesce(invitee.email, $2) AS "recipientEmail", NULL AS reply
  FROM meeting_series s LEFT JOIN person invitee ON invitee.id::text = $2 WHERE s.id = $1`;

/**
 * SQL: what calendars know of the meetings `w` to which an invitation was taken back, and whom it was for.
 * @param where which of them: a condition
 */
export const withdrawnRows = (where: string): string => `
  SELECT w.meeting_id AS id, w.calendar_uid AS "calendarUid", w.calendar_sequence AS "calendarSequence",
    w.withdrawn_at AS "changedAt", w.title, NULL AS place, NULL AS "videoUrl", w.starts_at AS "startsAt",
    w.ends_at AS "endsAt", w.time_zone AS "timeZone", true AS "isCancelled", w.recurs_local AS "recursLocal",
    NULL AS series, coalesce(invitee.name, w.guest_name) AS "recipientName",
    coalesce(invitee.email, w.guest_email) AS "recipientEmail", NULL AS reply
  FROM withdrawn_invitation w LEFT JOIN person invitee ON invitee.id = w.person_id WHERE ${where}`;

/** The meetings, and where their pages are. @param publicUrl the address under which people reach the product */
export function meetingsOf(rows: readonly CalendarRow[], publicUrl: string): CalendarMeeting[] {
  return rows.map((row) => ({ ...row, url: `${publicUrl}/meetings/${row.id}` }));
}

/** The series of a row. */
export function seriesOf({ series }: Pick<CalendarRow, 'series'>, publicUrl: string): CalendarSeries | null {
  return series && { ...series, changedAt: new Date(series.changedAt), url: `${publicUrl}/meetings` };
}

/** Whom a row is for; undefined when nobody is invited. */
export function recipientOf({
  recipientName,
  recipientEmail,
  reply,
}: RowRecipient): CalendarRecipient | undefined {
  if (recipientName === null || recipientEmail === null) return undefined;
  return { name: recipientName, email: recipientEmail, reply };
}

/** In whose name calendar objects go out: the sender of every mail. @param mailFrom `Name <address>`, or an address */
export function organizerOf(mailFrom: string): CalendarObject['organizer'] {
  const [, name = '', email = mailFrom] = /^([^<]*)<([^<>]+)>$/.exec(mailFrom) ?? [];
  return { name: name.trim() || 'Wisselwerk', email };
}
