import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { CohortChains } from '../../../lib/api/schema-types.js';

const getCohortChains = (cohortId: string): Promise<CohortChains> =>
  bodyOf(api.GET('/cohorts/{id}/chains', { params: { path: { id: cohortId } } }));

/** Who goes where within a cohort: the organisations, the exchanges between them, and the cycles they form. */
export const useCohortChains = (cohortId: string): UseQueryResult<CohortChains> =>
  useQuery({ queryKey: ['cohort-chains', cohortId], queryFn: () => getCohortChains(cohortId) });
