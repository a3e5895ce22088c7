import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { IntervisionCase } from '../../../../lib/api/schema-types.js';
import { confidential } from '../confidential.js';

const listOwnCases = (): Promise<IntervisionCase[]> =>
  everyPage((page) => bodyOf(api.GET('/intervision-cases', { params: { query: page } })));

const listCasesOf = (meetingId: string): Promise<IntervisionCase[]> =>
  everyPage((page) =>
    bodyOf(api.GET('/meetings/{id}/intervision-cases', { params: { path: { id: meetingId }, query: page } })),
  );

const ownCasesQuery = queryOptions({
  ...confidential,
  queryKey: ['intervision', 'cases', 'own'],
  queryFn: listOwnCases,
});

/**
 * The cases that a meeting has; each reading of them stands in the audit trail, so that nothing reads them idly. The line
 * on which changes are told says when there is something to read again.
 */
const casesOfQuery = (meetingId: string) =>
  queryOptions({
    ...confidential,
    queryKey: ['intervision', 'cases', 'of', meetingId],
    queryFn: () => listCasesOf(meetingId),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The reader's own cases, oldest first. */
export const useOwnCases = (): UseQueryResult<IntervisionCase[]> => useQuery(ownCasesQuery);

/**
 * The cases that were brought to a meeting, oldest first: all of them for who attends, else the reader's own.
 * @param enabled false as long as it is not known whether changes are told: what is read before is read again then
 */
export const useCasesOf = (meetingId: string, enabled: boolean): UseQueryResult<IntervisionCase[]> =>
  useQuery({ ...casesOfQuery(meetingId), enabled });
