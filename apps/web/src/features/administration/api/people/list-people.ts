import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';

/** Which people; all that are given must hold. */
export interface PeopleFilter {
  /** Part of the name or the e-mail address. */
  q?: string;
  /** Those with a role in the programme. */
  programmeId?: string;
}

const list = (filter: PeopleFilter, cursor: string | null) =>
  bodyOf(api.GET('/people', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } } }));

/** People by name, a page at a time. */
export const usePeople = (filter: PeopleFilter) =>
  useInfiniteQuery({
    queryKey: ['people', 'list', filter],
    queryFn: ({ pageParam }) => list(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
