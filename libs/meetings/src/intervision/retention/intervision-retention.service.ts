import { AuditTrail, Clock, newId, Transaction } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';

interface EndedCohort {
  readonly id: string;
  readonly programmeId: string;
}

/**
 * Destroys what was said in confidence when its time is over: some weeks after the last day of the cohort, as the
 * programme has set, else six. PostgreSQL looks at that date itself, for the application cannot see what is there.
 */
@Injectable()
export class IntervisionRetentionService {
  private readonly log = new Logger(IntervisionRetentionService.name);

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Destroys for every cohort that is due, each in a transaction of its own. That it happened stays in
   * `intervision_destruction` and in the audit trail. Any number of workers may do so at once, and again.
   * @returns for how many cohorts something was destroyed
   */
  async sweep(): Promise<number> {
    const cohorts = await this.transaction.manager.query<EndedCohort[]>(
      `SELECT id, programme_id AS "programmeId" FROM cohort WHERE ends_on < $1 ORDER BY id`,
      [this.clock.today()],
    );
    let destroyed = 0;
    for (const cohort of cohorts) {
      try {
        if (await this.destroy(cohort)) destroyed += 1;
      } catch (fault) {
        this.log.error(
          `Cohort ${cohort.id} was left: ${fault instanceof Error ? fault.message : String(fault)}`,
        );
      }
    }
    return destroyed;
  }

  private destroy({ id, programmeId }: EndedCohort): Promise<boolean> {
    return this.transaction.run(async (manager) => {
      const recordId = newId();
      const [answer] = await manager.query<{ destroyed: boolean }[]>(
        `SELECT destroy_intervision($1, $2, $3, $4) AS destroyed`,
        [id, this.clock.today(), this.clock.now(), recordId],
      );
      if (answer?.destroyed !== true) return false;
      const [counts] = await manager.query<{ cases: number; notes: number }[]>(
        `SELECT cases, notes FROM intervision_destruction WHERE id = $1`,
        [recordId],
      );
      this.audit.record({
        action: 'intervision.destroy',
        subjectType: 'cohort',
        subjectId: id,
        programmeId,
        detail: { ...counts },
      });
      return true;
    });
  }
}
