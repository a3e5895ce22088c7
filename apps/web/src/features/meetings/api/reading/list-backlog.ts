import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { AgendaBacklogItem } from '../../../../lib/api/schema-types.js';

const listBacklog = (cohortId: string): Promise<AgendaBacklogItem[]> =>
  everyPage((page) => bodyOf(api.GET('/agenda-backlog-items', { params: { query: { cohortId, ...page } } })));

/** The subjects that wait for a meeting of a cohort. */
export const useBacklog = (cohortId: string): UseQueryResult<AgendaBacklogItem[]> =>
  useQuery({ queryKey: ['agenda-backlog', cohortId], queryFn: () => listBacklog(cohortId) });
