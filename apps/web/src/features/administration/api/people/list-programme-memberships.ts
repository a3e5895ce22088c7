import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { Membership } from '../../../../lib/api/schema-types.js';

const listAll = (programmeId: string): Promise<Membership[]> =>
  everyPage((page) => bodyOf(api.GET('/memberships', { params: { query: { programmeId, ...page } } })));

/** All roles in one programme and its cohorts. */
export const useProgrammeMemberships = (programmeId: string): UseQueryResult<Membership[]> =>
  useQuery({ queryKey: ['memberships', 'all', programmeId], queryFn: () => listAll(programmeId) });
