import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import type { UndoneState } from '../../../lib/api/schema-types.js';

/** The lists of what could not be done. */
export type UndoneList = 'undelivered-mails' | 'failed-events';

const query = (state: UndoneState, cursor: string | null) => ({
  params: { query: { state, ...(cursor === null ? {} : { cursor }) } },
});

/** Mails that could not be sent and stand so, a page at a time. */
export const useUndeliveredMails = (state: UndoneState) =>
  useInfiniteQuery({
    queryKey: ['undelivered-mails', state],
    queryFn: ({ pageParam }) => bodyOf(api.GET('/undelivered-mails', query(state, pageParam))),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** Events that could not be handled and stand so, a page at a time. */
export const useFailedEvents = (state: UndoneState) =>
  useInfiniteQuery({
    queryKey: ['failed-events', state],
    queryFn: ({ pageParam }) => bodyOf(api.GET('/failed-events', query(state, pageParam))),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
