import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from '../deciding/use-proposal-command.js';

interface ReplacedAuthors {
  proposal: Pick<Proposal, 'id' | 'version'>;
  authorIds: string[];
}

const replaceAuthors = ({ proposal, authorIds }: ReplacedAuthors): Promise<Proposal> =>
  bodyOf(
    api.PUT('/proposals/{id}/authors', {
      params: { path: { id: proposal.id }, header: ifMatch(proposal.version) },
      body: { authorIds },
    }),
  );

/** Sets who the authors are, in their order. */
export const useReplaceAuthors = () => useProposalCommand(replaceAuthors);
