import { Clock, containsText, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { programmeParts } from '../people/person-standing.js';
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

/** Actors as of day `$2`. */
const selection = `
  SELECT p.id, p.name, p.locale, p.home_organisation_id, (${membershipsToday}) AS memberships
  FROM person p WHERE p.disabled_at IS NULL`;

/** Finds who acts, with the roles that count today. */
@Injectable()
export class Actors {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The actor for a person who may act; undefined when there is no such person, or they are disabled. */
  async find(personId: string): Promise<Actor | undefined> {
    const [row] = await this.transaction.manager.query<ActorRow[]>(`${selection} AND p.id = $1`, [
      personId,
      this.clock.today(),
    ]);
    return row && toActor(row);
  }

  /**
   * Everybody who may act and has had, has or will have a part in the programme, by name.
   * @param q a part of their name, without regard to capitals and accents
   */
  async inProgramme(programmeId: string, q: string | undefined): Promise<Actor[]> {
    const rows = await this.transaction.manager.query<ActorRow[]>(
      `${selection} AND p.id IN (SELECT part.person_id FROM (${programmeParts}) part WHERE part.programme_id = $1)
         AND ($3::text IS NULL OR ${containsText('p.name', '$3::text')})
       ORDER BY lower(p.name), p.id`,
      [programmeId, this.clock.today(), q || null],
    );
    return rows.map(toActor);
  }
}

function toActor(row: ActorRow): Actor {
  return new Actor(row.id, row.name, row.locale, row.home_organisation_id, row.memberships);
}
