import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { LearningPoint } from '../../../../lib/api/schema-types.js';

const listLearningPoints = (cohortId: string): Promise<LearningPoint[]> =>
  everyPage((page) => bodyOf(api.GET('/learning-points', { params: { query: { cohortId, ...page } } })));

/** What the owners of cases shared with their cohort, oldest first. */
export const useLearningPoints = (cohortId: string): UseQueryResult<LearningPoint[]> =>
  useQuery({
    queryKey: ['learning-points', cohortId],
    queryFn: () => listLearningPoints(cohortId),
  });
