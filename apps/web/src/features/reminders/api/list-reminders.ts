import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { ReminderState } from '../../../lib/api/schema-types.js';

/** Which reminders; all that are given must hold. */
export interface ReminderFilter {
  programmeId: string;
  state?: ReminderState;
}

const list = (filter: ReminderFilter, cursor: string | null) =>
  bodyOf(api.GET('/reminders', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } } }));

/** Reminders that will be sent, were sent or were dropped, the latest first, a page at a time. */
export const useReminders = (filter: ReminderFilter) =>
  useInfiniteQuery({
    queryKey: ['reminders', filter],
    queryFn: ({ pageParam }) => list(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
