import { type Actor, actorScope } from '@app/identity';
import { Context, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { awaitsActor, isVisible } from '../access/exchange-conditions.js';
import type { ExchangeState } from '../transitions/exchange.workflow.js';
import {
  type ExchangeSummary,
  summarySources,
  summaryValue,
  titled,
  type UntitledSummary,
} from './exchange-summary.js';

/** Which exchanges are asked for; what is left out does not matter. */
export interface ExchangeFilter {
  readonly cohortId?: string | undefined;
  readonly state?: ExchangeState | undefined;
  /** Home or host. */
  readonly organisationId?: string | undefined;
  readonly candidateId?: string | undefined;
  /** Only those that wait for a signature of the reader. */
  readonly awaiting?: 'me' | undefined;
}

const list = `
  SELECT ${summaryValue} AS summary FROM ${summarySources}
  WHERE ${isVisible}
    AND ($2::uuid IS NULL OR e.cohort_id = $2)
    AND ($3::text IS NULL OR e.state = $3)
    AND ($4::uuid IS NULL OR $4 IN (e.home_organisation_id, e.host_organisation_id))
    AND ($5::uuid IS NULL OR e.candidate_id = $5)
    AND (NOT $6::boolean OR ${awaitsActor})
    AND ($7::text IS NULL OR (candidate.name, e.id) > ($7, $8::uuid))
  ORDER BY candidate.name, e.id LIMIT $9`;

/** Lists exchanges, by the name of the candidate. */
@Injectable()
export class ExchangeListReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
  ) {}

  /** The exchanges of the actor's programmes that match. @throws DomainError for a cursor of another list */
  async list(
    actor: Actor,
    filter: ExchangeFilter,
    { limit, cursor }: PageRequest,
  ): Promise<Page<ExchangeSummary>> {
    const [name, id] = readCursor(cursor, ['text', 'id']) ?? [];
    const rows = await this.transaction.manager.query<{ summary: UntitledSummary }[]>(list, [
      actorScope(actor),
      filter.cohortId ?? null,
      filter.state ?? null,
      filter.organisationId ?? null,
      filter.candidateId ?? null,
      filter.awaiting === 'me',
      name ?? null,
      id ?? null,
      limit + 1,
    ]);
    const { locale } = this.context;
    const summaries = rows.map(({ summary }) => titled(summary, locale));
    return toPage(summaries, limit, (exchange) => [exchange.candidate.name, exchange.id]);
  }
}
