import type { Actor } from '@app/identity';
import { forbidden, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { BoardCohort } from './cohort-board.js';

const cohort = `
  SELECT c.id, c.version, c.programme_id AS "programmeId", p.name AS "programmeName", c.name,
    c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn"
  FROM cohort c JOIN programme p ON p.id = c.programme_id WHERE c.id = $1`;

/** Finds the cohort whose exchanges somebody wants to survey. */
@Injectable()
export class CohortAccess {
  constructor(private readonly transaction: Transaction) {}

  /** For everybody with a role in the programme. @throws DomainError `not_found` */
  async forMembers(actor: Actor, id: string): Promise<BoardCohort> {
    const [found] = await this.transaction.manager.query<BoardCohort[]>(cohort, [id]);
    if (!found || !actor.takesPartIn(found.programmeId)) throw notFound();
    return found;
  }

  /** For the programme office and the facilitator. @throws DomainError `not_found`, `access.forbidden` */
  async forGuides(actor: Actor, id: string): Promise<BoardCohort> {
    const found = await this.forMembers(actor, id);
    const { programmeId } = found;
    if (actor.is('programme_office', { programmeId }) || actor.is('facilitator', { cohortId: id })) return found;
    throw forbidden();
  }
}
