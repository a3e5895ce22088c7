import { api, bodyOf, idempotencyKey, ifMatch } from '../../../../lib/api/client.js';
import type { components } from '../../../../lib/api/generated/schema.js';
import type { Pilot, Proposal } from '../../../../lib/api/schema-types.js';
import { useProposalCommand } from './use-proposal-command.js';

/** The plan of a pilot. */
export type PilotPlan = components['schemas']['CreatePilot'];

interface PlannedPilot {
  proposalId: string;
  /** The pilot whose plan is changed; undefined for a new one. */
  pilot: Pick<Pilot, 'id' | 'version'> | undefined;
  plan: PilotPlan;
}

const planPilot = ({ proposalId, pilot, plan }: PlannedPilot, key: string): Promise<Proposal> =>
  pilot === undefined
    ? bodyOf(
        api.POST('/proposals/{id}/pilots', {
          params: { path: { id: proposalId }, header: idempotencyKey(key) },
          body: plan,
        }),
      )
    : bodyOf(
        api.PATCH('/proposals/{id}/pilots/{pilotId}', {
          params: { path: { id: proposalId, pilotId: pilot.id }, header: ifMatch(pilot.version) },
          body: plan,
        }),
      );

/** Plans a pilot, or changes its plan. */
export const usePlanPilot = () => useProposalCommand(planPilot);
