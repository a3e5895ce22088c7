import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';

const getProposal = (id: string): Promise<Proposal> =>
  bodyOf(api.GET('/proposals/{id}', { params: { path: { id } } }));

/** One proposal, with what the reader may do with it. */
export const proposalQuery = (id: string) =>
  queryOptions({ queryKey: ['proposals', 'one', id], queryFn: () => getProposal(id) });

/** One proposal, with what the reader may do with it. */
export const useProposal = (id: string): UseQueryResult<Proposal> => useQuery(proposalQuery(id));
