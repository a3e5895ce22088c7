import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { Meeting } from '../../../../lib/api/schema-types.js';

const getMeeting = (id: string): Promise<Meeting> =>
  bodyOf(api.GET('/meetings/{id}', { params: { path: { id } } }));

/** One meeting with everything on its page. */
export const meetingQuery = (id: string) =>
  queryOptions({ queryKey: ['meetings', 'one', id], queryFn: () => getMeeting(id) });

/** One meeting with everything on its page. */
export const useMeeting = (id: string): UseQueryResult<Meeting> => useQuery(meetingQuery(id));
