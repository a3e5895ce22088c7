import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from '../deciding/use-proposal-command.js';

/** Changes of the text; what is left out stays. */
export type ProposalChanges = components['schemas']['UpdateProposal'];

interface ChangedProposal {
  proposal: Pick<Proposal, 'id' | 'version'>;
  changes: ProposalChanges;
}

/** Changes the text of a proposal, or shares it with the cohort. @throws ApiProblem 412 when it is stale */
export const updateProposal = ({ proposal, changes }: ChangedProposal): Promise<Proposal> =>
  bodyOf(
    api.PATCH('/proposals/{id}', {
      params: { path: { id: proposal.id }, header: ifMatch(proposal.version) },
      body: changes,
    }),
  );

/** Changes the text of a proposal, or shares it with the cohort. */
export const useUpdateProposal = () => useProposalCommand(updateProposal);
