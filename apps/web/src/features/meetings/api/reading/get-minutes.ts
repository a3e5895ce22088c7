import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { Minutes } from '../../../../lib/api/schema-types.js';

const getMinutes = (id: string): Promise<Minutes> =>
  bodyOf(api.GET('/meetings/{id}/minutes', { params: { path: { id } } }));

/** The minutes of a meeting, with what they were at every closing. */
export const useMinutes = (id: string): UseQueryResult<Minutes> =>
  useQuery({ queryKey: ['meetings', 'minutes', id], queryFn: () => getMinutes(id) });
