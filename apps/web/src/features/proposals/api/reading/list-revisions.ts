import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { Revision } from '../../../../lib/api/schema-types.js';

const listRevisions = (id: string): Promise<Revision[]> =>
  everyPage((page) =>
    bodyOf(api.GET('/proposals/{id}/revisions', { params: { path: { id }, query: page } })),
  );

/** Every revision of a proposal's text, newest first. */
export const useRevisions = (id: string): UseQueryResult<Revision[]> =>
  useQuery({ queryKey: ['proposals', 'revisions', id], queryFn: () => listRevisions(id) });
