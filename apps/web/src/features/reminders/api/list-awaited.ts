import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { components } from '../../../lib/api/generated/schema.js';
import type { AwaitedThing } from '../../../lib/api/schema-types.js';

type FirstOnes = components['schemas']['AwaitedThingList'];

const listAll = (programmeId: string): Promise<AwaitedThing[]> =>
  everyPage((page) => bodyOf(api.GET('/awaited-things', { params: { query: { programmeId, ...page } } })));

const listFirst = (cohortId: string, limit: number): Promise<FirstOnes> =>
  bodyOf(api.GET('/awaited-things', { params: { query: { cohortId, limit } } }));

/** All that waits on somebody in a programme, in order of its day. */
export const useAwaited = (programmeId: string): UseQueryResult<AwaitedThing[]> =>
  useQuery({ queryKey: ['awaited-things', 'all', programmeId], queryFn: () => listAll(programmeId) });

/** What waits on somebody in a cohort, as much of it as comes first. */
export const useFirstAwaited = (cohortId: string, limit: number): UseQueryResult<FirstOnes> =>
  useQuery({
    queryKey: ['awaited-things', 'first', cohortId, limit],
    queryFn: () => listFirst(cohortId, limit),
  });
