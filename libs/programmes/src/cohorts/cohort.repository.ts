import type { IsoDate } from '@app/calendar';
import { AuditTrail, Clock, newId, notFound, orConflict, Outbox, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CohortPeriodListeners } from './cohort-period-listeners.js';
import { Cohort } from './cohort.entity.js';
import { cohortNameTaken } from './cohort.errors.js';

/** What people decide about a cohort; both days are in its period. */
export interface CohortContents {
  readonly name: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
}

/** Keeps cohorts; every method runs in the open transaction, with the programme of the cohort locked. */
@Injectable()
export class CohortRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly periodListeners: CohortPeriodListeners,
  ) {}

  /** The cohort as it stands. @throws DomainError `not_found` */
  async find(id: string): Promise<Cohort> {
    const cohort = await this.transaction.unit.manager.findOneBy(Cohort, { id });
    if (!cohort) throw notFound();
    return cohort;
  }

  /** Writes a new cohort whose contents were found right. @throws DomainError `cohort.name_taken` */
  async insert(programmeId: string, contents: CohortContents): Promise<string> {
    await this.demandFreeName(programmeId, contents.name);
    const id = newId();
    const cohort = { ...contents, id, version: 1, programmeId, createdAt: this.clock.now() };
    await orConflict('cohort_name', cohortNameTaken(), () =>
      this.transaction.unit.manager.insert(Cohort, cohort),
    );
    this.record('cohort.create', cohort, {});
    return id;
  }

  /**
   * Writes changes to a cohort; when the period changes, whoever plans by it is told in the same transaction.
   * @throws DomainError `cohort.name_taken`
   */
  async update(cohort: Cohort, changes: Partial<CohortContents>): Promise<void> {
    if (changes.name !== undefined) await this.demandFreeName(cohort.programmeId, changes.name, cohort.id);
    const changed = { ...cohort, ...changes, version: cohort.version + 1 };
    await orConflict('cohort_name', cohortNameTaken(), () =>
      this.transaction.unit.manager.update(Cohort, { id: cohort.id }, changed),
    );
    this.record('cohort.update', cohort, { fields: Object.keys(changes) });
    if (changed.startsOn === cohort.startsOn && changed.endsOn === cohort.endsOn) return;
    await this.periodListeners.tell(cohort.id);
    const payload = { programmeId: cohort.programmeId, startsOn: changed.startsOn, endsOn: changed.endsOn };
    await this.outbox.emit({ kind: 'cohort.period_changed', subjectId: cohort.id, payload });
  }

  private async demandFreeName(programmeId: string, name: string, except?: string): Promise<void> {
    const taken = await this.transaction.manager.query<unknown[]>(
      `SELECT 1 FROM cohort WHERE programme_id = $1 AND lower(name) = lower($2) AND id IS DISTINCT FROM $3::uuid`,
      [programmeId, name, except ?? null],
    );
    if (taken.length > 0) throw cohortNameTaken();
  }

  private record(
    action: string,
    cohort: { id: string; programmeId: string },
    detail: Readonly<Record<string, unknown>>,
  ): void {
    const { id, programmeId } = cohort;
    this.audit.record({ action, subjectType: 'cohort', subjectId: id, programmeId, detail });
  }
}
