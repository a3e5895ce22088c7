import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Adoption, Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from './use-proposal-command.js';

interface ConfirmedAdoption {
  proposalId: string;
  adoption: Pick<Adoption, 'id' | 'version'>;
}

const confirmAdoption = ({ proposalId, adoption }: ConfirmedAdoption): Promise<Proposal> =>
  bodyOf(
    api.PATCH('/proposals/{id}/adoptions/{adoptionId}', {
      params: { path: { id: proposalId, adoptionId: adoption.id }, header: ifMatch(adoption.version) },
      body: { isConfirmed: true },
    }),
  );

/** Confirms an adoption for the organisation. */
export const useConfirmAdoption = () => useProposalCommand(confirmAdoption);
