import { type Actor, actorScope } from '@app/identity';
import { Clock, Context, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isVisible } from '../access/proposal-conditions.js';
import { type ProposalState, proposalWorkflow } from '../transitions/proposal.workflow.js';
import type { ProposalSummary } from './proposal-summary.js';
import { bearTypingErrors, matchesSearch, searchedText, searchRank } from './search-query.js';
import { summaryColumns, summarySources } from './summary-query.js';

/** Which proposals are asked for; what is left out does not matter. */
export interface ProposalFilter {
  readonly cohortId?: string | undefined;
  readonly state?: ProposalState | undefined;
  /** An organisation that is affected. */
  readonly organisationId?: string | undefined;
  readonly authorId?: string | undefined;
  /** Key of a step of the chain. */
  readonly chainStep?: string | undefined;
  /** Only those that ask something of the reader. */
  readonly awaiting?: 'me' | undefined;
  /** Words to search for, in Dutch. */
  readonly q?: string | undefined;
}

/** A proposal as the database tells it, with what the list is ordered by. */
type SummaryRow = Omit<ProposalSummary, 'stateTitle'> & { orderedBy: string | number };

/** How a list is ordered: by one value and then by id. */
interface Order {
  /** SQL. */
  readonly value: string;
  readonly type: 'text' | 'integer';
  readonly direction: 'ASC' | 'DESC';
}

const words = '$9::text[]';
const phrase = '$10::text';

const orders = {
  /** Newest first; ids tell when they were made. */
  newest: { value: `0::integer`, type: 'integer', direction: 'DESC' },
  /** Earliest term first. */
  term: { value: `coalesce(asked.due_on::text, '9999-12-31')`, type: 'text', direction: 'ASC' },
  /** Best match first. */
  match: { value: searchRank(words, phrase), type: 'integer', direction: 'DESC' },
} as const satisfies Record<string, Order>;

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
    const order = search ? orders.match : filter.awaiting ? orders.term : orders.newest;
    const kind = order.type === 'text' ? 'text' : 'number';
    const [value, id] = readCursor(cursor, [kind, 'id']) ?? [];
    const { locale } = this.context;
    const read = (sql: string, parameters: unknown[]) =>
      search ? this.find(sql, parameters) : this.transaction.manager.query<SummaryRow[]>(sql, parameters);
    const rows = await read(listQuery(order, search?.words.length ?? 0), [
      actorScope(actor),
      locale,
      this.clock.today(),
      filter.cohortId ?? null,
      filter.state ?? null,
      filter.organisationId ?? null,
      filter.authorId ?? null,
      filter.chainStep ?? null,
      search?.words ?? [],
      search?.phrase ?? '',
      filter.awaiting === 'me',
      value ?? null,
      id ?? null,
      limit + 1,
    ]);
    const page = toPage(rows, limit, ({ orderedBy, id: last }) => [orderedBy, last]);
    const items = page.items.map(({ orderedBy, ...summary }) => titled(summary, locale));
    return { ...page, items };
  }

  /** Searches in a transaction, for how alike words must be to be found is a setting of one. */
  private find(sql: string, parameters: unknown[]): Promise<SummaryRow[]> {
    return this.transaction.run(async (manager) => {
      await manager.query(bearTypingErrors);
      return manager.query<SummaryRow[]>(sql, parameters);
    });
  }
}

function titled(summary: Omit<ProposalSummary, 'stateTitle'>, locale: 'nl' | 'en'): ProposalSummary {
  return { ...summary, stateTitle: proposalWorkflow.titleOf(summary.state)[locale] };
}

/** @param searched how many words are searched for */
function listQuery({ value, type, direction }: Order, searched: number): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `
    SELECT ${summaryColumns}, ${value} AS "orderedBy" FROM ${summarySources}
    WHERE ${isVisible}
      AND ($4::uuid IS NULL OR p.cohort_id = $4)
      AND ($5::text IS NULL OR p.state = $5)
      AND ($6::uuid IS NULL OR EXISTS (
        SELECT FROM proposal_affected a WHERE a.proposal_id = p.id AND a.organisation_id = $6))
      AND ($7::uuid IS NULL OR EXISTS (
        SELECT FROM proposal_author a WHERE a.proposal_id = p.id AND a.person_id = $7))
      AND ($8::text IS NULL OR v.chain_step = $8)
      AND ${searched > 0 ? matchesSearch(words, searched) : `(${words} IS NOT NULL AND ${phrase} IS NOT NULL)`}
      AND (NOT $11::boolean OR asked.things <> '[]')
      AND ($12::${type} IS NULL OR (${value}, p.id) ${after} ($12::${type}, $13::uuid))
    ORDER BY ${value} ${direction}, p.id ${direction} LIMIT $14`;
}
