import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { Person } from '../../../../lib/api/schema-types.js';

const read = (id: string): Promise<Person> => bodyOf(api.GET('/people/{id}', { params: { path: { id } } }));

/** One person with their roles. */
export const usePerson = (id: string): UseQueryResult<Person> =>
  useQuery({ queryKey: ['people', 'one', id], queryFn: () => read(id) });
