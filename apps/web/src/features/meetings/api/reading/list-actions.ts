import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { ActionStatus, MeetingOutcome } from '../../../../lib/api/schema-types.js';

/** Which actions; all that are given must hold. */
interface ActionFilter {
  owner?: 'me';
  /** What is open holds what is overdue. */
  status?: ActionStatus;
}

const listActions = (filter: ActionFilter): Promise<MeetingOutcome[]> =>
  everyPage((page) => bodyOf(api.GET('/meeting-actions', { params: { query: { ...filter, ...page } } })));

/** The actions that meetings came to, the first date first. */
export const useActions = (filter: ActionFilter): UseQueryResult<MeetingOutcome[]> =>
  useQuery({ queryKey: ['meeting-actions', filter], queryFn: () => listActions(filter) });
