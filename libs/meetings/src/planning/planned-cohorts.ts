import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import { forbidden, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { MeetingCohort } from './meeting-plan-check.js';

/** A cohort in which meetings are planned, with what decides when they can be. */
export interface PlannedCohort extends MeetingCohort {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  /** The IANA time zone of its programme. */
  readonly timeZone: string;
}

const one = `
  SELECT c.id AS "cohortId", c.programme_id AS "programmeId", c.starts_on::text AS "startsOn",
    c.ends_on::text AS "endsOn", p.time_zone AS "timeZone"
  FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE c.id = $1`;

/** Finds the cohorts for which meetings are planned. */
@Injectable()
export class PlannedCohorts {
  constructor(private readonly transaction: Transaction) {}

  /** @throws DomainError `not_found` */
  async find(cohortId: string): Promise<PlannedCohort> {
    const [found] = await this.transaction.manager.query<PlannedCohort[]>(one, [cohortId]);
    if (!found) throw notFound();
    return found;
  }

  /**
   * The cohort, for who may plan its meetings: a facilitator of it, or the programme office.
   * @throws DomainError `not_found` for a cohort of another programme, `access.forbidden`
   */
  async findFor(actor: Actor, cohortId: string): Promise<PlannedCohort> {
    const cohort = await this.find(cohortId);
    const { programmeId } = cohort;
    if (!actor.takesPartIn(programmeId)) throw notFound();
    if (!actor.is('facilitator', { cohortId }) && !actor.is('programme_office', { programmeId }))
      throw forbidden();
    return cohort;
  }
}
