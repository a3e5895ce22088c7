import type { Period } from '@app/calendar';
import type { Actor } from '@app/identity';
import { expectVersion, invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { periodFaults, withinFaults } from '../faults/period-faults.js';
import { programmePolicy } from '../programmes/programme.policy.js';
import { ProgrammeRepository } from '../programmes/programme.repository.js';
import { cohortPolicy } from './cohort.policy.js';
import { CohortReadModel, type CohortView } from './cohort.read-model.js';
import { type CohortContents, CohortRepository } from './cohort.repository.js';

/** Sets up cohorts and changes them. */
@Injectable()
export class CohortService {
  constructor(
    private readonly transaction: Transaction,
    private readonly programmes: ProgrammeRepository,
    private readonly cohorts: CohortRepository,
    private readonly readModel: CohortReadModel,
  ) {}

  /**
   * Sets up a cohort, with a period within the programme's.
   * @throws DomainError `not_found`, `access.forbidden`, `request.invalid`, `cohort.name_taken`
   */
  create(actor: Actor, programmeId: string, contents: CohortContents): Promise<CohortView> {
    return this.transaction.run(async () => {
      const programme = await this.programmes.lock(programmeId);
      programmePolicy.demand(actor, 'create_cohort', programme);
      refuseOutside(contents, programme);
      const id = await this.cohorts.insert(programmeId, contents);
      return this.readModel.read(actor, id);
    });
  }

  /**
   * Changes what is given. When the period changes, open milestones that are counted from it move along.
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `request.invalid`, `cohort.name_taken`
   */
  change(
    actor: Actor,
    id: string,
    expected: number | undefined,
    changes: Partial<CohortContents>,
  ): Promise<CohortView> {
    return this.transaction.run(async () => {
      const { programmeId } = await this.cohorts.find(id);
      // The lock of the programme covers its cohorts, so that both periods are judged as they stand.
      const programme = await this.programmes.lock(programmeId);
      const cohort = await this.cohorts.find(id);
      cohortPolicy.demand(actor, 'update', cohort);
      expectVersion(cohort, expected);
      refuseOutside({ ...cohort, ...changes }, programme);
      await this.cohorts.update(cohort, changes);
      return this.readModel.read(actor, id);
    });
  }
}

function refuseOutside(period: Period, programme: Period): void {
  const faults = [...periodFaults(period), ...withinFaults(period, programme)];
  if (faults.length > 0) throw invalid(faults);
}
