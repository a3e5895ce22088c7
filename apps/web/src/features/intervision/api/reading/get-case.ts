import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { confidential } from '../confidential.js';

const getCase = (id: string): Promise<IntervisionCase> =>
  bodyOf(api.GET('/intervision-cases/{id}', { params: { path: { id } } }));

/** One case, with what the reader may do with it. */
export const caseQuery = (id: string) =>
  queryOptions({
    ...confidential,
    queryKey: ['intervision', 'cases', 'one', id],
    queryFn: () => getCase(id),
    refetchOnWindowFocus: false,
  });

/** One case, with what the reader may do with it. */
export const useCase = (id: string): UseQueryResult<IntervisionCase> => useQuery(caseQuery(id));
