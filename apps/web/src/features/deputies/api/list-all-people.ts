import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { Person } from '../../../lib/api/schema-types.js';

const listAll = (): Promise<Person[]> =>
  everyPage((page) => bodyOf(api.GET('/people', { params: { query: page } })));

/** All people whom the reader may see by name, to choose from. */
export const useAllPeople = (): UseQueryResult<Person[]> =>
  useQuery({ queryKey: ['people', 'all'], queryFn: listAll });
