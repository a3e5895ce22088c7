import { roleHolders } from '@app/identity';
import { Clock, type Notice, type NoticeSource, type ToldEvent, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FollowReason } from '../conversation/followers.js';
import { becauseOf, becauseOfOffice } from './follow-reasons.js';
import { mayRead } from './proposal-readers-sql.js';
import { stepTexts, type ToldStep } from './step-texts.js';

interface NoticeRow extends ToldStep {
  readonly programmeId: string;
  readonly recipientId: string;
  readonly because: FollowReason | 'office';
}

/** The verdict decided the proposal: the line after it is a step of the system, which is told instead. */
const isDecisive = `($4 = 'proposal.verdict_given' AND (
    SELECT next.actor_id IS NULL AND next.action IN ('approve', 'request_changes', 'decline')
    FROM proposal_transition next WHERE next.proposal_id = p.id AND next.id > t.id ORDER BY next.id LIMIT 1))`;

/** Who is asked for a verdict hears of the review by its rule. */
const isAsked = `($4 IN ('proposal.review_started', 'proposal.resubmitted') AND EXISTS (
    SELECT FROM proposal_review r JOIN ${roleHolders('$2::date')} AS asked ON asked.role = 'sponsor'
      AND asked.programme_id = p.programme_id AND asked.organisation_id = r.organisation_id
    WHERE r.proposal_id = p.id AND r.round = p.review_round AND asked.person_id = told.person_id))`;

/** The programme office hears of what woke by itself, and who stopped following does not. */
const told = `
  SELECT f.person_id, f.because FROM proposal_follower f
  WHERE f.proposal_id = p.id AND f.stopped_at IS NULL AND ($4 <> 'proposal.recognised' OR EXISTS (
    SELECT FROM proposal_author a WHERE a.proposal_id = p.id AND a.person_id = f.person_id))
  UNION ALL
  SELECT DISTINCT holder.person_id, 'office' FROM ${roleHolders('$2::date')} AS holder
  WHERE $4 = 'proposal.resumed' AND t.actor_id IS NULL
    AND holder.role = 'programme_office' AND holder.programme_id = p.programme_id
    AND NOT EXISTS (SELECT FROM proposal_follower f WHERE f.proposal_id = p.id AND f.person_id = holder.person_id)`;

const recipients = `
  SELECT p.programme_id AS "programmeId", told.person_id AS "recipientId", told.because, p.title,
    o.short_name AS "organisationName", t.detail ->> 'verdict' AS verdict, t.detail ->> 'outcome' AS outcome
  FROM proposal p
  LEFT JOIN proposal_transition t ON t.id = $3::uuid
  LEFT JOIN organisation o ON o.id = coalesce((t.detail ->> 'organisationId')::uuid, $5::uuid)
  CROSS JOIN LATERAL (${told}) AS told
  WHERE p.id = $1 AND told.person_id IS DISTINCT FROM t.actor_id AND coalesce(NOT ${isDecisive}, true)
    AND NOT ${isAsked} AND ${mayRead('told.person_id')}
    AND ($4 <> 'proposal.recognised' OR EXISTS (
      SELECT FROM proposal_recognition n WHERE n.proposal_id = p.id AND n.organisation_id = $5))`;

/** Tells who follows a proposal of its steps. Source: the domain, "Subscribed by default". */
@Injectable()
export class StepNotices implements NoticeSource {
  readonly events = Object.keys(stepTexts);

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async notices({ kind, subjectId, payload }: ToldEvent): Promise<Notice[]> {
    const title = stepTexts[kind];
    if (!title) return [];
    const rows = await this.transaction.manager.query<NoticeRow[]>(recipients, [
      subjectId,
      this.clock.today(),
      payload.transitionId ?? null,
      kind,
      payload.organisationId ?? null,
    ]);
    return rows.map((row) => ({
      kind: 'proposal',
      programmeId: row.programmeId,
      subjectType: 'proposal',
      subjectId,
      recipient: { personId: row.recipientId },
      message: {
        title: title(row),
        path: `/proposals/${subjectId}`,
        action: { nl: 'Naar het voorstel', en: 'To the proposal' },
      },
      because: row.because === 'office' ? becauseOfOffice : becauseOf[row.because],
    }));
  }
}
