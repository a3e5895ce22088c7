import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { ProposalComment } from '../../../../lib/api/schema-types.js';

const listComments = (id: string): Promise<ProposalComment[]> =>
  everyPage((page) => bodyOf(api.GET('/proposals/{id}/comments', { params: { path: { id }, query: page } })));

/** The whole conversation about a proposal, oldest first. */
export const useComments = (id: string): UseQueryResult<ProposalComment[]> =>
  useQuery({ queryKey: ['proposals', 'comments', id], queryFn: () => listComments(id) });
