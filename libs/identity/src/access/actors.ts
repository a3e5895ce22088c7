import { Clock, containsText, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { programmeParts } from '../people/person-standing.js';
import { Actor, type ActorMembership } from './actor.js';

/** An actor as the database tells it. */
export interface ActorRow {
  id: string;
  name: string;
  locale: 'nl' | 'en';
  home_organisation_id: string;
  memberships: ActorMembership[];
}

/** The memberships that count on day `$2` of the person `p`: their own, and those they stand in for as deputy. */
const membershipsToday = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'programmeId', m.programme_id,
      'cohortId', m.cohort_id, 'organisationId', m.organisation_id, 'deputyForId', m.deputy_for_id) ORDER BY m.id), '[]')
  FROM (
    SELECT own.*, NULL::uuid AS deputy_for_id FROM membership own WHERE own.person_id = p.id
    UNION ALL
    SELECT held.*, held.person_id FROM deputy d JOIN membership held ON held.id = d.sponsor_membership_id
    WHERE d.person_id = p.id AND held.person_id <> p.id
      AND d.revoked_at IS NULL AND $2 BETWEEN d.starts_on AND d.ends_on
  ) m
  WHERE coalesce(m.starts_on, '-infinity') <= $2 AND coalesce(m.ends_on, 'infinity') >= $2`;

/** SQL: the columns of an `ActorRow` of the person `p`, as of day `$2`. */
export const actorColumns = `p.id, p.name, p.locale, p.home_organisation_id, (${membershipsToday}) AS memberships`;

/** Actors as of day `$2`. */
const selection = `SELECT ${actorColumns} FROM person p WHERE p.disabled_at IS NULL`;

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

/** The actor of a row. */
export function toActor(row: ActorRow): Actor {
  return new Actor(row.id, row.name, row.locale, row.home_organisation_id, row.memberships);
}
