import { Clock, type Notice, type NoticeSource, type ToldEvent, Transaction } from '@app/platform';
import type { Sentence } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import type { FollowReason } from '../conversation/followers.js';
import { becauseOf, becauseOfAnswer, becauseOfMention } from './follow-reasons.js';
import { mayRead } from './proposal-readers-sql.js';

interface NoticeRow {
  readonly programmeId: string;
  readonly recipientId: string;
  readonly part: FollowReason | 'mention' | 'answered';
  readonly title: string;
  readonly writerName: string;
}

/** Who is told of a comment that stands: who is mentioned, whose comment it answers, and who follows; each once. */
const recipients = `
  SELECT DISTINCT ON (told.person_id) p.programme_id AS "programmeId", told.person_id AS "recipientId", told.part, p.title,
    writer.name AS "writerName"
  FROM proposal_comment c
  JOIN proposal p ON p.id = c.proposal_id
  JOIN person writer ON writer.id = c.author_id
  CROSS JOIN LATERAL (
    SELECT 1 AS place, person AS person_id, 'mention' AS part FROM unnest(coalesce($3::uuid[], c.mentioned_ids)) AS person
    WHERE person = ANY (c.mentioned_ids)
    UNION ALL
    SELECT 2, answered.author_id, 'answered' FROM proposal_comment answered
    WHERE answered.id = c.reply_to_id AND $3::uuid[] IS NULL
    UNION ALL
    SELECT 3, f.person_id, f.because FROM proposal_follower f
    WHERE f.proposal_id = p.id AND f.stopped_at IS NULL AND $3::uuid[] IS NULL) AS told
  WHERE c.id = $1 AND c.removed_at IS NULL AND told.person_id <> c.author_id AND ${mayRead('told.person_id')}
    AND (told.part = 'mention' OR NOT EXISTS (SELECT FROM proposal_follower stopped WHERE stopped.proposal_id = p.id
      AND stopped.person_id = told.person_id AND stopped.stopped_at IS NOT NULL))
  ORDER BY told.person_id, told.place`;

/** Tells of comments, and never what is in them. Source: the domain, "Subscribed by default". */
@Injectable()
export class CommentNotices implements NoticeSource {
  readonly events = ['proposal.commented', 'proposal.comment_edited'];

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async notices({ kind, subjectId, payload }: ToldEvent): Promise<Notice[]> {
    const rows = await this.transaction.manager.query<NoticeRow[]>(recipients, [
      payload.commentId,
      this.clock.today(),
      kind === 'proposal.commented' ? null : addedIn(payload),
    ]);
    return rows.map((row) => ({
      kind: row.part === 'mention' ? 'mention' : 'conversation',
      programmeId: row.programmeId,
      subjectType: 'proposal',
      subjectId,
      recipient: { personId: row.recipientId },
      message: {
        title: titleOf(row),
        path: `/proposals/${subjectId}`,
        action: { nl: 'Naar het gesprek', en: 'To the conversation' },
      },
      because: becauseTo(row.part),
    }));
  }
}

/** Who is mentioned by the change of a comment and was not before. */
function addedIn({ addedMentionIds }: ToldEvent['payload']): string[] {
  return typeof addedMentionIds === 'string' ? addedMentionIds.split(' ') : [];
}

function titleOf({ part, writerName, title }: NoticeRow): Sentence {
  if (part === 'mention')
    return { nl: `${writerName} noemt je: ${title}`, en: `${writerName} mentions you: ${title}` };
  if (part === 'answered')
    return {
      nl: `${writerName} antwoordt op je reactie: ${title}`,
      en: `${writerName} answers your comment: ${title}`,
    };
  return { nl: `Nieuwe reactie van ${writerName}: ${title}`, en: `New comment by ${writerName}: ${title}` };
}

function becauseTo(part: NoticeRow['part']): Sentence {
  if (part === 'mention') return becauseOfMention;
  return part === 'answered' ? becauseOfAnswer : becauseOf[part];
}
