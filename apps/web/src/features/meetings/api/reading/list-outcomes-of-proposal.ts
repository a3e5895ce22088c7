import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, bodyOf } from '../../../../lib/api/client.js';
import { everyPage } from '../../../../lib/api/every-page.js';
import type { MeetingOutcome } from '../../../../lib/api/schema-types.js';

const listOutcomesOfProposal = (proposalId: string): Promise<MeetingOutcome[]> =>
  everyPage((page) => bodyOf(api.GET('/meeting-outcomes', { params: { query: { proposalId, ...page } } })));

/** The outcomes of meetings that led to a proposal or were about it, as far as the reader may see them. */
export const useOutcomesOfProposal = (proposalId: string): UseQueryResult<MeetingOutcome[]> =>
  useQuery({
    queryKey: ['meetings', 'of-proposal', proposalId],
    queryFn: () => listOutcomesOfProposal(proposalId),
  });
