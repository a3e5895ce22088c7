import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { Membership } from '../../../lib/api/schema-types.js';

const listMemberships = (programmeId: string): Promise<Membership[]> =>
  everyPage((page) => bodyOf(api.GET('/memberships', { params: { query: { programmeId, ...page } } })));

/** All roles in a programme and its cohorts; reads nothing while the programme is not known. */
export const useProgrammeMemberships = (programmeId: string | undefined): UseQueryResult<Membership[]> =>
  useQuery({
    queryKey: ['memberships', 'programme', programmeId],
    queryFn: () => listMemberships(programmeId ?? ''),
    enabled: programmeId !== undefined,
  });
