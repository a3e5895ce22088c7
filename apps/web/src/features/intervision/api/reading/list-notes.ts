import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { IntervisionCase, IntervisionNote } from '../../../../lib/api/schema-types.js';
import { confidential } from '../confidential.js';

const listNotes = (caseId: string): Promise<IntervisionNote[]> =>
  everyPage((page) =>
    bodyOf(api.GET('/intervision-cases/{id}/notes', { params: { path: { id: caseId }, query: page } })),
  );

/**
 * What was noted on a case, oldest first: what came with the case, until more is noted. To read it twice would count as
 * reading the case twice.
 */
export const useNotes = ({
  id: caseId,
  notes,
}: Pick<IntervisionCase, 'id' | 'notes'>): UseQueryResult<IntervisionNote[]> =>
  useQuery({
    ...confidential,
    queryKey: ['intervision', 'notes', caseId],
    queryFn: () => listNotes(caseId),
    initialData: notes,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
