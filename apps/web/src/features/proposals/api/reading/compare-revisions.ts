import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import type { RevisionDiff } from '../../../../lib/api/schema-types.js';

/** Two revisions of one proposal, by number. */
export interface Comparison {
  proposalId: string;
  from: number;
  to: number;
}

async function compareRevisions({ proposalId, from, to }: Comparison): Promise<RevisionDiff | null> {
  const { diff } = await bodyOf(
    api.GET('/proposals/{id}/revisions', {
      params: { path: { id: proposalId }, query: { from, to, limit: 1 } },
    }),
  );
  return diff;
}

/** What changed between two revisions, in words; reads nothing while it is not asked for. */
export const useComparison = (comparison: Comparison, enabled = true): UseQueryResult<RevisionDiff | null> =>
  useQuery({
    queryKey: ['proposals', 'comparison', comparison],
    queryFn: () => compareRevisions(comparison),
    staleTime: Infinity,
    enabled,
  });
