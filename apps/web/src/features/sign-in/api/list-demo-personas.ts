import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { isNotFound } from '../../../lib/api/api-problem.js';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { DemoPersona } from '../../../lib/api/schema-types.js';

async function listDemoPersonas(): Promise<DemoPersona[]> {
  try {
    return (await bodyOf(api.GET('/demo-sessions'))).items;
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}

/** The personas of the demo; none where there is no demo. */
export const demoPersonasQuery = queryOptions({
  queryKey: ['demo-personas'],
  queryFn: listDemoPersonas,
  staleTime: Infinity,
});

/** The personas of the demo; none where there is no demo. */
export const useDemoPersonas = (): UseQueryResult<DemoPersona[]> => useQuery(demoPersonasQuery);
