import { Clock, type Notice, type NoticeSource, type ToldEvent, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import {
  burstOfSeries,
  type Invitee,
  inviteeColumns,
  isNotActor,
  mayBeTold,
  recipientOf,
  seriesObject,
} from './invitees.js';
import { noticeReasons } from './notice-reasons.js';
import { seriesMessage, type ToldSeries } from './series-texts.js';

interface NoticeRow extends ToldSeries, Invitee {
  readonly programmeId: string;
  /** The first of the meetings. */
  readonly meetingId: string;
  readonly reason: string | null;
}

/** What of a series is told of each event; `t` are the lines in the history of what was cancelled by it. */
const told = {
  'meeting_series.changed': { what: 'changed', which: `m.state = 'planned' AND t.id IS NULL` },
  'meeting_series.cancelled': { what: 'cancelled', which: `t.from_state = 'planned'` },
} as const;

const recipients = (which: string): string => `
  SELECT s.programme_id AS "programmeId", s.title, s.place, s.video_url AS "videoUrl", s.time_zone AS "timeZone",
    leader.name AS "leaderName", ${inviteeColumns('i')}, count(*)::integer AS count,
    (array_agg(m.id ORDER BY m.starts_at))[1] AS "meetingId", max(t.reason) AS reason,
    min(m.starts_at) AS "firstStartsAt", min(m.ends_at) AS "firstEndsAt",
    max(m.starts_at) AS "lastStartsAt", max(m.ends_at) AS "lastEndsAt"
  FROM meeting_series s
  JOIN person leader ON leader.id = s.leader_id
  JOIN meeting m ON m.series_id = s.id
  LEFT JOIN meeting_transition t ON t.meeting_id = m.id AND t.action = 'cancel' AND t.at >= $4::timestamptz
  JOIN meeting_invitation i ON i.meeting_id = m.id
  WHERE s.id = $1 AND ${which} AND ${isNotActor('i', '$3::uuid')} AND ${mayBeTold('s.programme_id')}
  GROUP BY s.id, leader.id, i.person_id, i.guest_name, i.guest_email`;

/** Tells the invitees of a series at once what becomes of its meetings, with the whole of it for their calendars. */
@Injectable()
export class SeriesNotices implements NoticeSource {
  readonly events = Object.keys(told);

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async notices({ kind, subjectId: seriesId, payload }: ToldEvent): Promise<Notice[]> {
    if (!isTold(kind)) return [];
    const { what, which } = told[kind];
    const rows = await this.transaction.manager.query<NoticeRow[]>(recipients(which), [
      seriesId,
      this.clock.today(),
      payload['actorId'] ?? null,
      payload['since'] ?? null,
    ]);
    return rows.map((row) => ({
      kind: 'meeting',
      programmeId: row.programmeId,
      subjectType: 'meeting',
      subjectId: row.meetingId,
      recipient: recipientOf(row),
      message: seriesMessage(what, row, row.reason),
      because: noticeReasons.invitedToSeries,
      calendar: seriesObject(seriesId, row),
      collapse: burstOfSeries(seriesId),
    }));
  }
}

function isTold(kind: string): kind is keyof typeof told {
  return kind in told;
}
