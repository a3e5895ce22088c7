import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';

const demoMailsQuery = infiniteQueryOptions({
  queryKey: ['demo-mails'],
  queryFn: ({ pageParam }) =>
    bodyOf(api.GET('/demo-mails', { params: { query: pageParam === null ? {} : { cursor: pageParam } } })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  select: (data) => data.pages.flatMap((page) => page.items),
  refetchInterval: 10_000,
});

/** What would have been sent by mail in the demo, newest first; looks again every ten seconds. */
export const useDemoMails = () => useInfiniteQuery(demoMailsQuery);
