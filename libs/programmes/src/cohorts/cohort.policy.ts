import { Policy } from '@app/identity';
import { programmePolicy } from '../programmes/programme.policy.js';

/** What a policy must know of a cohort. */
export interface CohortScope {
  readonly programmeId: string;
}

/** Who reads the programme reads its cohorts; who changes the programme changes them. */
export const cohortPolicy = new Policy<'update', CohortScope>({
  read: (actor, { programmeId }) => programmePolicy.allows(actor, 'read', { id: programmeId }),
  update: (actor, { programmeId }) => programmePolicy.allows(actor, 'update', { id: programmeId }),
});
