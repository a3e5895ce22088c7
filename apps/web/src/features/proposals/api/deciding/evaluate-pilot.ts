import { api, bodyOf, ifMatch } from '../../../../lib/api/client.js';
import type { Pilot, PilotOutcome, Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from './use-proposal-command.js';

interface EvaluatedPilot {
  proposalId: string;
  pilot: Pick<Pilot, 'id' | 'version'>;
  outcome: PilotOutcome;
  evaluation: string;
  declareHarmless?: boolean;
}

const evaluatePilot = ({ proposalId, pilot, ...body }: EvaluatedPilot): Promise<Proposal> =>
  bodyOf(
    api.PATCH('/proposals/{id}/pilots/{pilotId}', {
      params: { path: { id: proposalId, pilotId: pilot.id }, header: ifMatch(pilot.version) },
      body,
    }),
  );

/** Records what a running pilot came to. */
export const useEvaluatePilot = () => useProposalCommand(evaluatePilot);
