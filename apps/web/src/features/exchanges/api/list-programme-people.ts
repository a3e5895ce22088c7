import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { Person } from '../../../lib/api/schema-types.js';

const listProgrammePeople = (programmeId: string): Promise<Person[]> =>
  everyPage((page) => bodyOf(api.GET('/people', { params: { query: { programmeId, ...page } } })));

/** Everybody with a role in a programme; reads nothing while the programme is not known. */
export const useProgrammePeople = (programmeId: string | undefined): UseQueryResult<Person[]> =>
  useQuery({
    queryKey: ['people', 'programme', programmeId],
    queryFn: () => listProgrammePeople(programmeId ?? ''),
    enabled: programmeId !== undefined,
  });
