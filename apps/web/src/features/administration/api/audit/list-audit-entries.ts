import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';

/** Which entries of the audit trail; all that are given must hold. */
export interface AuditFilter {
  programmeId?: string;
  /** The thing or the person that the entries are about. */
  subjectId?: string;
}

const list = (filter: AuditFilter, cursor: string | null) =>
  bodyOf(
    api.GET('/audit-entries', { params: { query: { ...filter, ...(cursor === null ? {} : { cursor }) } } }),
  );

/** Entries of the audit trail, newest first, a page at a time. */
export const useAuditEntries = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit-entries', 'list', filter],
    queryFn: ({ pageParam }) => list(filter, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
