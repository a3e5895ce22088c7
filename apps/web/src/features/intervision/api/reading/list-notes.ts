import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { IntervisionNote } from '../../../../lib/api/schema-types.js';
import { confidential } from '../confidential.js';

const listNotes = (caseId: string): Promise<IntervisionNote[]> =>
  everyPage((page) =>
    bodyOf(api.GET('/intervision-cases/{id}/notes', { params: { path: { id: caseId }, query: page } })),
  );

/** What was noted on a case, oldest first. */
export const useNotes = (caseId: string): UseQueryResult<IntervisionNote[]> =>
  useQuery({
    ...confidential,
    queryKey: ['intervision', 'notes', caseId],
    queryFn: () => listNotes(caseId),
    refetchOnWindowFocus: false,
  });
