import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { MeetingTransition } from '../../../../lib/api/schema-types.js';

const listMeetingTransitions = (id: string): Promise<MeetingTransition[]> =>
  everyPage((page) =>
    bodyOf(api.GET('/meetings/{id}/transitions', { params: { path: { id }, query: page } })),
  );

/** The whole history of a meeting, oldest first. */
export const useMeetingTransitions = (id: string): UseQueryResult<MeetingTransition[]> =>
  useQuery({ queryKey: ['meetings', 'transitions', id], queryFn: () => listMeetingTransitions(id) });
