import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

const list = (unread: boolean, cursor: string | null) =>
  bodyOf(
    api.GET('/notifications', {
      params: { query: { ...(unread ? { unread } : {}), ...(cursor === null ? {} : { cursor }) } },
    }),
  );

/** What the reader was told, newest first, a page at a time. @param unread only what was not read */
export const useNotifications = (unread: boolean) =>
  useInfiniteQuery({
    queryKey: ['notifications', 'list', { unread }],
    queryFn: ({ pageParam }) => list(unread, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
