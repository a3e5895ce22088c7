import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { LinkedIdentity } from '../../../lib/api/schema-types.js';

const list = (personId: string): Promise<LinkedIdentity[]> =>
  everyPage((page) => bodyOf(api.GET('/linked-identities', { params: { query: { ...page, personId } } })));

/** The accounts of organisations with which somebody signs in. */
export const useLinkedIdentities = (personId: string): UseQueryResult<LinkedIdentity[]> =>
  useQuery({ queryKey: ['linked-identities', personId], queryFn: () => list(personId) });
