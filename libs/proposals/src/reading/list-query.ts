import { isVisible } from '../access/proposal-conditions.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';
import { searchRank, type SearchQueries } from './search-query.js';
import { askedByThis, askedThings, summaryColumns, summarySources } from './summary-query.js';

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

/** Newest first, for ids tell when they were made; earliest term first; best match first. */
export type ListOrder = 'newest' | 'term' | 'match';

/** What a list asks for. */
export interface ListRequest {
  readonly filter: ProposalFilter;
  /** In which the reader has a role: what they may see is nowhere else. */
  readonly programmeIds: readonly string[];
  /** Of which the reader is a sponsor, in any programme. */
  readonly organisationIds: readonly string[];
  readonly order: ListOrder;
  readonly search: (SearchQueries & { readonly phrase: string }) | undefined;
  /** What the page before ended with: what it was ordered by, and the id. */
  readonly after: readonly (string | number)[] | undefined;
  readonly limit: number;
}

/** SQL with what it is asked with. */
interface BoundQuery {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** How many of the proposals that a search finds are weighed against each other: the newest ones. */
const mostWeighed = 500;

/**
 * The query of a list: chooses the proposals first, in the programmes of the reader one by one, and tells only of those
 * of the page. So it costs what a page holds, and not what the programme or the installation holds.
 * @param reader what `summaryColumns` ask for: the actor's scope, the language, today
 */
export function listQuery(reader: readonly unknown[], request: ListRequest): BoundQuery {
  const parameters = [...reader];
  const bind = (value: unknown) => `$${parameters.push(value)}`;
  const chosen = choosers[request.order](request, bind);
  const direction = request.order === 'term' ? 'ASC' : 'DESC';
  const sql = `
    SELECT ${summaryColumns}, chosen.value AS "orderedBy"
    FROM (${chosen}) AS chosen JOIN (${summarySources}) ON p.id = chosen.id
    ORDER BY chosen.value ${direction}, p.id ${direction}`;
  return { sql, parameters };
}

type Bind = (value: unknown) => string;
/** SQL of the `id` of the proposals of a page, with the `value` that they are ordered by. */
type Chooser = (request: ListRequest, bind: Bind) => string;

const choosers: Readonly<Record<ListOrder, Chooser>> = {
  newest: (request, bind) => {
    const [, id] = request.after ?? [];
    const conditions = conditionsOf(request, bind);
    if (id !== undefined) conditions.push(`p.id < ${bind(id)}::uuid`);
    return newest('p.id, 0 AS value', conditions, {
      programmes: bind(request.programmeIds),
      limit: bind(request.limit),
    });
  },
  term: (request, bind) => {
    const programmes = bind(request.programmeIds);
    const organisations = bind(request.organisationIds);
    const things = askedThings(
      `(SELECT * FROM proposal WHERE programme_id = ANY (${programmes}::uuid[]))`,
      (thing) =>
        `${thing}.programme_id = ANY (${programmes}::uuid[]) AND ${thing}.organisation_id = ANY (${organisations}::uuid[])`,
    );
    const candidates = `
      SELECT p.id, coalesce(min(thing.due_on)::text, '9999-12-31') AS value
      FROM (${things}) AS thing JOIN proposal p ON p.id = thing.proposal_id
      WHERE ${conditionsOf(request, bind).join(' AND ')} GROUP BY p.id`;
    return pageOf(candidates, { ...request, type: 'text' }, bind);
  },
  match: (request, bind) => {
    const { found = null, written = '', phrase = '' } = request.search ?? {};
    const conditions = conditionsOf(request, bind);
    if (request.filter.awaiting) conditions.push(`EXISTS (${askedByThis})`);
    if (found !== null) conditions.push(`p.search @@ ${bind(found)}::tsquery`);
    const candidates = newest('p.id, p.title, p.search', conditions, {
      programmes: bind(request.programmeIds),
      limit: String(mostWeighed),
    });
    const rank = searchRank(bind(written), bind(phrase));
    return pageOf(
      `SELECT p.id, ${rank} AS value FROM (${candidates}) AS p`,
      { ...request, type: 'integer' },
      bind,
    );
  },
};

/** The newest proposals of these programmes that meet the conditions. */
function newest(
  columns: string,
  conditions: readonly string[],
  { programmes, limit }: { programmes: string; limit: string },
): string {
  return `SELECT p.* FROM unnest(${programmes}::uuid[]) AS own CROSS JOIN LATERAL (
      SELECT ${columns} FROM proposal p WHERE p.programme_id = own AND ${conditions.join(' AND ')}
      ORDER BY p.id DESC LIMIT ${limit}) AS p
    ORDER BY p.id DESC LIMIT ${limit}`;
}

/** One page of candidates that have a value of their own. */
function pageOf(
  candidates: string,
  { order, after, limit, type }: ListRequest & { readonly type: 'text' | 'integer' },
  bind: Bind,
): string {
  const [direction, beyond] = order === 'term' ? ['ASC', '>'] : ['DESC', '<'];
  const [value, id] = after ?? [];
  const isNext = after ? `(value, id) ${beyond} (${bind(value)}::${type}, ${bind(id)}::uuid)` : 'true';
  return `SELECT id, value FROM (${candidates}) AS candidate WHERE ${isNext}
    ORDER BY value ${direction}, id ${direction} LIMIT ${bind(limit)}`;
}

/** What holds for a proposal `p` that the reader may see and that is asked for. */
function conditionsOf({ filter }: ListRequest, bind: Bind): string[] {
  const { cohortId, state, organisationId, authorId, chainStep } = filter;
  return [
    isVisible,
    ...(cohortId ? [`p.cohort_id = ${bind(cohortId)}::uuid`] : []),
    ...(state ? [`p.state = ${bind(state)}`] : []),
    ...(organisationId
      ? [
          `EXISTS (SELECT FROM proposal_affected a
            WHERE a.proposal_id = p.id AND a.organisation_id = ${bind(organisationId)}::uuid)`,
        ]
      : []),
    ...(authorId
      ? [
          `EXISTS (SELECT FROM proposal_author a
            WHERE a.proposal_id = p.id AND a.person_id = ${bind(authorId)}::uuid)`,
        ]
      : []),
    ...(chainStep
      ? [
          `EXISTS (SELECT FROM proposal_revision v
            WHERE v.proposal_id = p.id AND v.number = p.revision AND v.chain_step = ${bind(chainStep)})`,
        ]
      : []),
  ];
}
