import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../lib/api/client.js';
import { everyPage } from '../../../lib/api/every-page.js';
import type { SignInSession } from '../../../lib/api/schema-types.js';

const listSessions = (): Promise<SignInSession[]> =>
  everyPage((page) => bodyOf(api.GET('/sessions', { params: { query: page } })));

/** Where the reader is signed in. */
export const useSessions = (): UseQueryResult<SignInSession[]> =>
  useQuery({ queryKey: ['sessions'], queryFn: listSessions });
