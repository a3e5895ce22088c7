import { api, bodyOf, idempotencyKey } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from './use-proposal-command.js';

/** One step of the proposal's workflow, with what that step requires. */
export type ProposalStep = components['schemas']['CreateProposalTransition'] & { proposalId: string };

const transitionProposal = ({ proposalId, ...body }: ProposalStep, key: string): Promise<Proposal> =>
  bodyOf(
    api.POST('/proposals/{id}/transitions', {
      params: { path: { id: proposalId }, header: idempotencyKey(key) },
      body,
    }),
  );

/** Takes a step of the proposal's workflow: submit, park, adopt and so on. */
export const useTransitionProposal = () => useProposalCommand(transitionProposal);
