import { api, bodyOf } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from './use-proposal-command.js';

/** The verdict of an organisation on the revision that was read. */
export type GivenVerdict = components['schemas']['GiveVerdict'] & {
  proposalId: string;
  organisationId: string;
};

const giveVerdict = ({ proposalId, organisationId, ...body }: GivenVerdict): Promise<Proposal> =>
  bodyOf(
    api.PUT('/proposals/{id}/reviews/{organisationId}', {
      params: { path: { id: proposalId, organisationId } },
      body,
    }),
  );

/** Gives, or changes, the verdict of an organisation. */
export const useGiveVerdict = () => useProposalCommand(giveVerdict);
