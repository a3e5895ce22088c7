import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { ProposalState, ProposalSummary } from '../../../../lib/api/schema-types.js';

/** Which proposals; all that are given must hold. */
export interface ProposalFilter {
  cohortId?: string;
  state?: ProposalState;
  /** An organisation that is affected. */
  organisationId?: string;
  authorId?: string;
  /** Key of a step of the chain. */
  chainStep?: string;
  /** Only those that ask something of the reader, earliest term first. */
  awaiting?: 'me';
  /** Words to search for, best match first. */
  q?: string;
}

interface ProposalPage {
  items: ProposalSummary[];
  nextCursor: string | null;
}

interface PageRequest {
  limit: number;
  cursor?: string;
}

const listProposals = (filter: ProposalFilter, page: PageRequest): Promise<ProposalPage> =>
  bodyOf(api.GET('/proposals', { params: { query: { ...filter, ...page } } }));

const pageSize = 30;

/** The proposals that the reader may see and that pass the filter, a page at a time. */
export const proposalPagesQuery = (filter: ProposalFilter) =>
  infiniteQueryOptions({
    queryKey: ['proposals', 'pages', filter],
    queryFn: ({ pageParam }) =>
      listProposals(filter, { limit: pageSize, ...(pageParam === null ? {} : { cursor: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });

/** All proposals that the reader may see and that pass the filter: for a board, or for what waits. */
export const allProposalsQuery = (filter: ProposalFilter) =>
  queryOptions({
    queryKey: ['proposals', 'all', filter],
    queryFn: () => everyPage((page) => listProposals(filter, page)),
    placeholderData: keepPreviousData,
  });
