import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Actor, type ActorMembership } from './actor.js';

interface ActorRow {
  id: string;
  name: string;
  locale: 'nl' | 'en';
  home_organisation_id: string;
  memberships: ActorMembership[];
}

/** The memberships that count on day `$2` of the person `p`: their own, and those they stand in for as deputy. */
const membershipsToday = `
  SELECT coalesce(jsonb_agg(to_jsonb(held) ORDER BY held.id), '[]') FROM (
    SELECT m.id, m.role, m.programme_id AS "programmeId", m.cohort_id AS "cohortId", m.organisation_id AS "organisationId",
           CASE WHEN m.person_id <> p.id THEN m.person_id END AS "deputyForId"
    FROM membership m
    WHERE coalesce(m.starts_on, '-infinity') <= $2 AND coalesce(m.ends_on, 'infinity') >= $2
      AND (m.person_id = p.id OR m.id IN (
        SELECT d.sponsor_membership_id FROM deputy d
        WHERE d.person_id = p.id AND d.revoked_at IS NULL AND $2 BETWEEN d.starts_on AND d.ends_on))
  ) held`;

/** Finds who acts, with the roles that count today. */
@Injectable()
export class Actors {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The actor for a person who may act; undefined when there is no such person, or they are disabled. */
  async find(personId: string): Promise<Actor | undefined> {
    const [row] = await this.transaction.manager.query<ActorRow[]>(
      `SELECT p.id, p.name, p.locale, p.home_organisation_id, (${membershipsToday}) AS memberships
       FROM person p WHERE p.id = $1 AND p.disabled_at IS NULL`,
      [personId, this.clock.today()],
    );
    return row && new Actor(row.id, row.name, row.locale, row.home_organisation_id, row.memberships);
  }
}
