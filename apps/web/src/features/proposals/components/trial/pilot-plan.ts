import type { Pilot, Proposal } from '../../../../lib/api/schema-types.js';
import type { PilotPlan } from '../../api/deciding/plan-pilot.js';

/** A plan as it is filled in; null where nothing is chosen yet. */
export interface PilotPlanValues {
  ownerId: string | null;
  organisationIds: string[];
  startsOn: string | null;
  endsOn: string | null;
  measure: string;
}

/** What the form begins with: the plan that is changed, or the organisations that must act and the first author. */
export function planValues(proposal: Proposal, pilot: Pilot | undefined): PilotPlanValues {
  if (pilot !== undefined) {
    const { owner, organisations, startsOn, endsOn, measure } = pilot;
    return {
      ownerId: owner.id,
      organisationIds: organisations.map(({ id }) => id),
      startsOn,
      endsOn,
      measure,
    };
  }
  const acting = proposal.affectedOrganisations.filter(({ part }) => part === 'acts');
  return {
    ownerId: proposal.authors[0]?.id ?? null,
    organisationIds: acting.map(({ organisationId }) => organisationId),
    startsOn: null,
    endsOn: null,
    measure: '',
  };
}

/** The plan when all of it is filled in, else null. */
export function completePlan({ ownerId, startsOn, endsOn, ...rest }: PilotPlanValues): PilotPlan | null {
  if (ownerId === null || startsOn === null || endsOn === null || endsOn < startsOn) return null;
  if (rest.organisationIds.length === 0 || rest.measure.trim() === '') return null;
  return { ownerId, startsOn, endsOn, ...rest };
}
