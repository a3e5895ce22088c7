import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { ProposalTransition } from '../../../../lib/api/schema-types.js';

const listProposalTransitions = (id: string): Promise<ProposalTransition[]> =>
  everyPage((page) =>
    bodyOf(api.GET('/proposals/{id}/transitions', { params: { path: { id }, query: page } })),
  );

/** The whole history of a proposal, oldest first. */
export const useProposalTransitions = (id: string): UseQueryResult<ProposalTransition[]> =>
  useQuery({ queryKey: ['proposals', 'transitions', id], queryFn: () => listProposalTransitions(id) });
