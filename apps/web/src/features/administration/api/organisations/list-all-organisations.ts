import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { Organisation } from '../../../../lib/api/schema-types.js';

const listAll = (): Promise<Organisation[]> =>
  everyPage((page) => bodyOf(api.GET('/organisations', { params: { query: page } })));

/** All organisations by name, to choose from. */
export const useAllOrganisations = (): UseQueryResult<Organisation[]> =>
  useQuery({ queryKey: ['organisations', 'all'], queryFn: listAll });
