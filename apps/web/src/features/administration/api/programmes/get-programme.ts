import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { Programme } from '../../../../lib/api/schema-types.js';

const read = (id: string): Promise<Programme> =>
  bodyOf(api.GET('/programmes/{id}', { params: { path: { id } } }));

/** A programme with everything that is decided about it. */
export const useProgramme = (id: string): UseQueryResult<Programme> =>
  useQuery({ queryKey: ['programmes', 'one', id], queryFn: () => read(id) });
