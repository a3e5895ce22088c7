import {
  Clock,
  type Message,
  type Notice,
  type NoticeSource,
  type ToldEvent,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { toldFields } from '../planning/plan-changer.js';
import {
  burstOfSeries,
  callOfInvitation,
  type Invitee,
  inviteeColumns,
  isNotActor,
  mayBeTold,
  recipientOf,
  seriesObject,
} from './invitees.js';
import { meetingMessage, type ToldChange, type ToldEventKind } from './meeting-texts.js';
import { noticeReasons } from './notice-reasons.js';
import { seriesMessage, type ToldSeries } from './series-texts.js';

interface NoticeRow extends ToldChange, ToldSeries, Invitee {
  readonly programmeId: string;
  readonly invitationId: string;
  /** The series that it belongs to now. */
  readonly seriesId: string | null;
}

const list = (fields: readonly string[]): string => fields.map((field) => `'${field}'`).join(', ');

/** Which invitees are told of what, as things were in the line `t` of the history and are now. */
const conditions: Readonly<Record<ToldEventKind, string>> = {
  'meeting.published': `t.to_state = 'planned' AND m.state = 'planned'`,
  'meeting.invited': `t.to_state = 'planned' AND m.state = 'planned' AND t.detail -> 'invitationIds' ? i.id::text`,
  'meeting.moved': `t.to_state = 'planned' AND m.state = 'planned'`,
  'meeting.changed': `t.to_state = 'planned' AND m.state = 'planned' AND (
    t.detail -> 'fields' ?| ARRAY[${list(toldFields)}]
    OR (t.detail -> 'fields' ? 'leaderId' AND i.person_id = m.leader_id))`,
  'meeting.cancelled': `t.from_state = 'planned'`,
  // What intervision comes to stays in the room.
  'meeting.closed': `m.state = 'closed' AND m.kind <> 'peer_intervision' AND m.report <> '' AND i.person_id IS NOT NULL`,
};

/** What of the series somebody is invited to. */
const own = `
  SELECT count(*)::integer AS count, min(o.starts_at) AS "firstStartsAt", min(o.ends_at) AS "firstEndsAt",
    max(o.starts_at) AS "lastStartsAt", max(o.ends_at) AS "lastEndsAt"
  FROM meeting o JOIN meeting_invitation other ON other.meeting_id = o.id
    AND (other.person_id = i.person_id OR other.guest_email = i.guest_email)
  WHERE o.series_id = m.series_id AND o.state = 'planned'`;

const recipients = (condition: string): string => `
  SELECT m.programme_id AS "programmeId", m.title, m.place, m.video_url AS "videoUrl", m.starts_at AS "startsAt",
    m.ends_at AS "endsAt", coalesce(s.time_zone, p.time_zone) AS "timeZone", leader.name AS "leaderName",
    m.series_id AS "seriesId", own.*, t.reason, i.id AS "invitationId", ${inviteeColumns('i')},
    i.person_id IS NOT DISTINCT FROM m.leader_id AND coalesce(t.detail -> 'fields' ? 'leaderId', false) AS "isNewLeader"
  FROM meeting m
  JOIN meeting_transition t ON t.id = $3 AND t.meeting_id = m.id
  JOIN programme p ON p.id = m.programme_id
  LEFT JOIN meeting_series s ON s.id = m.series_id
  JOIN person leader ON leader.id = m.leader_id
  JOIN meeting_invitation i ON i.meeting_id = m.id
  CROSS JOIN LATERAL (${own}) AS own
  WHERE m.id = $1 AND ${condition} AND ${isNotActor('i', 't.actor_id')} AND ${mayBeTold('m.programme_id')}
  ORDER BY i.id`;

/** Tells the invitees of a meeting what becomes of it. Source: the domain, "Subscribed by default" and "Privacy". */
@Injectable()
export class MeetingNotices implements NoticeSource {
  readonly events = Object.keys(conditions);

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async notices({ kind, subjectId, payload }: ToldEvent): Promise<Notice[]> {
    if (!isTold(kind) || payload['together'] === true) return [];
    const rows = await this.transaction.manager.query<NoticeRow[]>(recipients(conditions[kind]), [
      subjectId,
      this.clock.today(),
      payload['transitionId'] ?? null,
    ]);
    return rows.map((row) => ({
      kind: 'meeting',
      programmeId: row.programmeId,
      subjectType: 'meeting',
      subjectId,
      recipient: recipientOf(row),
      message: messageOf(kind, subjectId, row),
      because: noticeReasons[isOfMany(kind, row) ? 'invitedToSeries' : 'invited'],
      ...callOf(kind, row, typeof payload['seriesId'] === 'string' ? payload['seriesId'] : null),
    }));
  }
}

function isTold(kind: string): kind is ToldEventKind {
  return kind in conditions;
}

/** Whoever is invited to one meeting of a series hears of all that they are invited to, for they come in one burst. */
function isOfMany(kind: ToldEventKind, { seriesId, count }: NoticeRow): boolean {
  return invites(kind) && seriesId !== null && count > 1;
}

function invites(kind: ToldEventKind): boolean {
  return kind === 'meeting.published' || kind === 'meeting.invited';
}

function messageOf(kind: ToldEventKind, meetingId: string, row: NoticeRow): Message {
  return isOfMany(kind, row) ? seriesMessage('invited', row) : meetingMessage(kind, meetingId, row);
}

/**
 * The calendar object that goes with it, and what it is one burst with.
 * @param formerSeriesId the series that it belonged to when it happened; when it was let go of, that is what calendars know
 */
function callOf(
  kind: ToldEventKind,
  row: NoticeRow,
  formerSeriesId: string | null,
): Pick<Notice, 'calendar' | 'collapse'> {
  if (kind === 'meeting.closed') return {};
  const isReleased = kind === 'meeting.cancelled' && row.seriesId === null;
  const seriesId = isReleased ? formerSeriesId : invites(kind) ? row.seriesId : null;
  if (seriesId !== null) return { calendar: seriesObject(seriesId, row), collapse: burstOfSeries(seriesId) };
  return callOfInvitation(row.invitationId);
}
