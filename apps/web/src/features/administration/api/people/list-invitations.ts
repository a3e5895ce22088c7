import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { Invitation } from '../../../../lib/api/schema-types.js';

const listAll = (programmeId: string): Promise<Invitation[]> =>
  everyPage((page) => bodyOf(api.GET('/invitations', { params: { query: { programmeId, ...page } } })));

/** The invitations for a programme, newest first. */
export const useInvitations = (programmeId: string): UseQueryResult<Invitation[]> =>
  useQuery({ queryKey: ['invitations', 'all', programmeId], queryFn: () => listAll(programmeId) });
