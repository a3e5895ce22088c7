import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { MeetingKind, MeetingSummary } from '../../../../lib/api/schema-types.js';

/** Which meetings; all that are given must hold. */
export interface MeetingFilter {
  cohortId?: string;
  kind?: MeetingKind;
  /** Those that begin on this day or later. */
  from?: string;
  /** Only those that wait for an answer of the reader. */
  awaiting?: 'me';
}

const listMeetings = (filter: MeetingFilter): Promise<MeetingSummary[]> =>
  everyPage((page) => bodyOf(api.GET('/meetings', { params: { query: { ...filter, ...page } } })));

/** All meetings that the reader may see and that pass the filter, the earliest first. */
export const meetingsQuery = (filter: MeetingFilter) =>
  queryOptions({ queryKey: ['meetings', 'list', filter], queryFn: () => listMeetings(filter) });

/** All meetings that the reader may see and that pass the filter, the earliest first. */
export const useMeetings = (filter: MeetingFilter): UseQueryResult<MeetingSummary[]> =>
  useQuery(meetingsQuery(filter));
