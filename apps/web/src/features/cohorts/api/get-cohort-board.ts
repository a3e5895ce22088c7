import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { CohortBoard } from '../../../lib/api/schema-types.js';

const getCohortBoard = (cohortId: string): Promise<CohortBoard> =>
  bodyOf(api.GET('/cohorts/{id}/board', { params: { path: { id: cohortId } } }));

/** The board of a cohort: candidates × milestones, what needs attention today, and counts per state. */
export const useCohortBoard = (cohortId: string): UseQueryResult<CohortBoard> =>
  useQuery({ queryKey: ['cohort-boards', cohortId], queryFn: () => getCohortBoard(cohortId) });
