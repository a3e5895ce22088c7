import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { IntervisionMethod } from '../../../lib/api/schema-types.js';

async function listMethods(programmeId: string): Promise<IntervisionMethod[]> {
  const { items } = await bodyOf(api.GET('/intervision-methods', { params: { query: { programmeId } } }));
  return items;
}

/** The methods by which a programme can work on a case. */
export const useMethods = (programmeId: string): UseQueryResult<IntervisionMethod[]> =>
  useQuery({
    queryKey: ['intervision-methods', programmeId],
    queryFn: () => listMethods(programmeId),
    staleTime: 5 * 60_000,
  });
