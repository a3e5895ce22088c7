import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { PersonRef } from '../../../../lib/api/schema-types.js';

async function listReaders(id: string, q: string): Promise<PersonRef[]> {
  const { items } = await bodyOf(
    api.GET('/proposals/{id}/readers', { params: { path: { id }, query: q === '' ? {} : { q } } }),
  );
  return items;
}

/** Who can see a proposal and may be mentioned in it: the first twenty by name. */
export const useReaders = (id: string, q: string, enabled: boolean): UseQueryResult<PersonRef[]> =>
  useQuery({
    queryKey: ['proposals', 'readers', id, q],
    queryFn: () => listReaders(id, q),
    placeholderData: keepPreviousData,
    enabled,
  });
