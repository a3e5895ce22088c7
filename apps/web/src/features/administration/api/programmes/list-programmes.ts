import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { ProgrammeSummary } from '../../../../lib/api/schema-types.js';

const listAll = (): Promise<ProgrammeSummary[]> =>
  everyPage((page) => bodyOf(api.GET('/programmes', { params: { query: page } })));

/** The programmes that the reader may see, with their cohorts. */
export const useProgrammes = (): UseQueryResult<ProgrammeSummary[]> =>
  useQuery({ queryKey: ['programmes', 'all'], queryFn: listAll });
