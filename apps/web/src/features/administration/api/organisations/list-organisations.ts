import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { OrganisationKind } from '../../../../lib/api/schema-types.js';

/** Which organisations; all that are given must hold. */
export interface OrganisationFilter {
  /** Part of the name or the short name. */
  q?: string;
  kind?: OrganisationKind;
}

const list = (filter: OrganisationFilter, cursor: string | null) =>
  bodyOf(
    api.GET('/organisations', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } } }),
  );

/** Organisations by name, a page at a time. */
export const useOrganisations = (filter: OrganisationFilter) =>
  useInfiniteQuery({
    queryKey: ['organisations', 'list', filter],
    queryFn: ({ pageParam }) => list(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
