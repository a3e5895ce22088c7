import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { Membership } from '../../../../lib/api/schema-types.js';

const listAll = (personId: string): Promise<Membership[]> =>
  everyPage((page) => bodyOf(api.GET('/memberships', { params: { query: { personId, ...page } } })));

/** All roles of one person, those that are over as well. */
export const usePersonMemberships = (personId: string): UseQueryResult<Membership[]> =>
  useQuery({ queryKey: ['memberships', 'all', personId], queryFn: () => listAll(personId) });
