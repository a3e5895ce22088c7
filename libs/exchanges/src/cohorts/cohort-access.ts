import type { Actor } from '@app/identity';
import { forbidden, notFound } from '@app/platform';
import { CohortReadModel, type CohortView } from '@app/programmes';
import { Injectable } from '@nestjs/common';

/** Finds the cohort whose exchanges somebody wants to survey. */
@Injectable()
export class CohortAccess {
  constructor(private readonly cohorts: CohortReadModel) {}

  /**
   * For everybody with a role in the programme; an admin has none by being an admin.
   * @throws DomainError `not_found`
   */
  async forMembers(actor: Actor, id: string): Promise<CohortView> {
    const cohort = await this.cohorts.read(actor, id);
    if (!actor.takesPartIn(cohort.programmeId)) throw notFound();
    return cohort;
  }

  /** For the programme office and the facilitator. @throws DomainError `not_found`, `access.forbidden` */
  async forGuides(actor: Actor, id: string): Promise<CohortView> {
    const cohort = await this.forMembers(actor, id);
    const { programmeId } = cohort;
    if (actor.is('programme_office', { programmeId }) || actor.is('facilitator', { cohortId: id }))
      return cohort;
    throw forbidden();
  }
}
