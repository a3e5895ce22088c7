import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client.js';
import { everyPage } from '../api/every-page.js';
import type { Cohort } from '../api/schema-types.js';

const listCohorts = (): Promise<Cohort[]> =>
  everyPage((page) => bodyOf(api.GET('/cohorts', { params: { query: page } })));

/** The cohorts that the reader may see. */
export const cohortsQuery = queryOptions({
  queryKey: ['cohorts'],
  queryFn: listCohorts,
  staleTime: 60_000,
});

/** The cohorts that the reader may see. */
export const useCohorts = (): UseQueryResult<Cohort[]> => useQuery(cohortsQuery);
