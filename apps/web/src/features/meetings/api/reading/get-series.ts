import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { MeetingSeries } from '../../../../lib/api/schema-types.js';

const getSeries = (id: string): Promise<MeetingSeries> =>
  bodyOf(api.GET('/meeting-series/{id}', { params: { path: { id } } }));

/** A series with its meetings, in the order of the rule; nothing is read for null. */
export const useSeries = (id: string | null): UseQueryResult<MeetingSeries> =>
  useQuery({
    queryKey: ['meetings', 'series', id],
    queryFn: () => getSeries(id ?? ''),
    enabled: id !== null,
  });
