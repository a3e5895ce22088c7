import { type Actor, actorScope, roles } from '@app/identity';
import { Clock, Context, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalWorkflow } from '../transitions/proposal.workflow.js';
import type { ProposalSummary } from './proposal-summary.js';
import { listQuery, type ProposalFilter } from './list-query.js';
import { searchedText, searchQueries, type SearchQueries } from './search-query.js';

/** A proposal as the database tells it, with what the list is ordered by. */
type SummaryRow = Omit<ProposalSummary, 'stateTitle'> & { orderedBy: string | number };

/** Lists proposals, newest first; what is awaited by its term, what is searched by how well it matches. */
@Injectable()
export class ProposalListReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
  ) {}

  /** The proposals that the actor may see and that match. @throws DomainError for a cursor of another list */
  async list(
    actor: Actor,
    filter: ProposalFilter,
    { limit, cursor }: PageRequest,
  ): Promise<Page<ProposalSummary>> {
    const search = searchedText(filter.q);
    const order = search ? 'match' : filter.awaiting ? 'term' : 'newest';
    const after = readCursor(cursor, [order === 'term' ? 'text' : 'number', 'id']);
    const { manager } = this.transaction;
    const { locale } = this.context;
    const [queries] = search
      ? await manager.query<SearchQueries[]>(searchQueries, [search.words])
      : [undefined];
    const { sql, parameters } = listQuery([actorScope(actor), locale, this.clock.today()], {
      ...{ filter, order, after, limit: limit + 1 },
      programmeIds: actor.programmesAs(...roles),
      organisationIds: actor.organisationsAs('sponsor'),
      search: search && queries && { ...queries, phrase: search.phrase },
    });
    const rows = await manager.query<SummaryRow[]>(sql, parameters);
    const page = toPage(rows, limit, ({ orderedBy, id: last }) => [orderedBy, last]);
    const items = page.items.map(({ orderedBy, ...summary }) => titled(summary, locale));
    return { ...page, items };
  }
}

function titled(summary: Omit<ProposalSummary, 'stateTitle'>, locale: 'nl' | 'en'): ProposalSummary {
  return { ...summary, stateTitle: proposalWorkflow.titleOf(summary.state)[locale] };
}
