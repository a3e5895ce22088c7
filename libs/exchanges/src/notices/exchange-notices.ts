import { roleHolders } from '@app/identity';
import { Clock, type Notice, type NoticeSource, type ToldEvent, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { exchangeNoticeReasons, exchangeNoticeTexts, type ToldExchange } from './exchange-notice-texts.js';

interface NoticeRow extends ToldExchange {
  readonly programmeId: string;
  readonly recipientId: string;
  readonly part: keyof typeof exchangeNoticeReasons;
}

/** The parties and the programme office, each once, but for who did it; nobody once a change made it a proposal again. */
const recipients = `
  SELECT DISTINCT ON (holder.person_id) c.programme_id AS "programmeId", holder.person_id AS "recipientId",
    holder.role AS part, candidate.name AS "candidateName", host.short_name AS "hostName",
    e.starts_on::text AS "startsOn", e.ends_on::text AS "endsOn"
  FROM exchange e
  JOIN cohort c ON c.id = e.cohort_id
  JOIN person candidate ON candidate.id = e.candidate_id
  JOIN organisation host ON host.id = e.host_organisation_id
  JOIN ${roleHolders('$2::date')} AS holder ON holder.programme_id = c.programme_id AND CASE holder.role
    WHEN 'candidate' THEN holder.person_id = e.candidate_id AND holder.cohort_id = e.cohort_id
    WHEN 'sponsor' THEN (holder.organisation_id, holder.held_for_id) IN (
      (e.home_organisation_id, e.home_sponsor_id), (e.host_organisation_id, e.host_sponsor_id))
    ELSE holder.role = 'programme_office' AND $4 END
  WHERE e.id = $1 AND e.state <> 'proposed' AND NOT EXISTS (
    SELECT FROM exchange_transition t WHERE t.id = $3 AND t.actor_id = holder.person_id)
  ORDER BY holder.person_id, holder.role`;

/** Tells the parties of an exchange of its steps; what is asked of them is told by the rules. */
@Injectable()
export class ExchangeNotices implements NoticeSource {
  readonly events = Object.keys(exchangeNoticeTexts);

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  async notices({ kind, subjectId, payload }: ToldEvent): Promise<Notice[]> {
    const title = exchangeNoticeTexts[kind];
    if (!title) return [];
    const rows = await this.transaction.manager.query<NoticeRow[]>(recipients, [
      subjectId,
      this.clock.today(),
      payload.transitionId ?? null,
      kind !== 'exchange.started',
    ]);
    return rows.map((row) => ({
      kind: 'exchange',
      programmeId: row.programmeId,
      subjectType: 'exchange',
      subjectId,
      recipient: { personId: row.recipientId },
      message: {
        title: title(row),
        path: `/exchanges/${subjectId}`,
        action: { nl: 'Naar de uitwisseling', en: 'To the exchange' },
      },
      because: exchangeNoticeReasons[row.part],
    }));
  }
}
