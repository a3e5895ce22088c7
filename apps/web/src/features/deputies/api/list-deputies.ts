import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { Deputy } from '../../../lib/api/schema-types.js';

const listAll = (programmeId: string): Promise<Deputy[]> =>
  everyPage((page) => bodyOf(api.GET('/deputies', { params: { query: { programmeId, ...page } } })));

/** Who stands in for the sponsors of a programme, and when. */
export const useDeputies = (programmeId: string): UseQueryResult<Deputy[]> =>
  useQuery({ queryKey: ['deputies', 'all', programmeId], queryFn: () => listAll(programmeId) });
