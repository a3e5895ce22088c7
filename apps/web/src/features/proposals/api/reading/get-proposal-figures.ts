import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { ProposalFigures } from '../../../../lib/api/schema-types.js';

const getProposalFigures = (cohortId: string): Promise<ProposalFigures> =>
  bodyOf(api.GET('/proposal-figures', { params: { query: { cohortId } } }));

/** How many proposals of a cohort are in each state; reads nothing while the cohort is not known. */
export const useProposalFigures = (cohortId: string | undefined): UseQueryResult<ProposalFigures> =>
  useQuery({
    queryKey: ['proposal-figures', cohortId],
    queryFn: () => getProposalFigures(cohortId ?? ''),
    enabled: cohortId !== undefined,
  });
