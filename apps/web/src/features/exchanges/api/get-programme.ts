import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { Programme } from '../../../lib/api/schema-types.js';

const getProgramme = (id: string): Promise<Programme> =>
  bodyOf(api.GET('/programmes/{id}', { params: { path: { id } } }));

/** One programme with its partners; reads nothing while it is not known which. */
export const useProgramme = (id: string | undefined): UseQueryResult<Programme> =>
  useQuery({
    queryKey: ['programmes', 'one', id],
    queryFn: () => getProgramme(id ?? ''),
    enabled: id !== undefined,
  });
