import { type Notice, type NoticeSource, type ToldEvent, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { callOfInvitation, type Invitee, inviteeColumns, isNotActor, recipientOf } from './invitees.js';
import { titleOf } from './meeting-texts.js';
import { spanDetail, type ToldSpan } from './meeting-words.js';
import { noticeReasons } from './notice-reasons.js';

interface WithdrawnRow extends ToldSpan, Invitee {
  readonly programmeId: string;
  readonly title: string;
}

/** As the meeting was then; there is none where it was a draft, or the invitation is there again. */
const withdrawn = `
  SELECT m.programme_id AS "programmeId", w.title, w.starts_at AS "startsAt", w.ends_at AS "endsAt",
    w.time_zone AS "timeZone", ${inviteeColumns('w')}
  FROM withdrawn_invitation w JOIN meeting m ON m.id = w.meeting_id
  LEFT JOIN meeting_transition t ON t.id = $2
  WHERE w.id = $1 AND ${isNotActor('w', 't.actor_id')}`;

/** Tells whoever is not invited any more, with what takes the meeting out of their calendar. */
@Injectable()
export class UninvitedNotices implements NoticeSource {
  readonly events = ['meeting.uninvited'];

  constructor(private readonly transaction: Transaction) {}

  async notices({ subjectId, payload }: ToldEvent): Promise<Notice[]> {
    const invitationId = String(payload['invitationId']);
    const rows = await this.transaction.manager.query<WithdrawnRow[]>(withdrawn, [
      invitationId,
      payload['transitionId'] ?? null,
    ]);
    return rows.map((row) => ({
      kind: 'meeting',
      programmeId: row.programmeId,
      subjectType: 'meeting',
      subjectId,
      recipient: recipientOf(row),
      message: {
        title: titleOf({ nl: 'Je uitnodiging is ingetrokken', en: 'Your invitation was withdrawn' }, row),
        details: [spanDetail(row)],
        path: '/meetings',
        action: { nl: 'Naar je bijeenkomsten', en: 'To your meetings' },
      },
      because: noticeReasons.uninvited,
      ...callOfInvitation(invitationId),
    }));
  }
}
