import type { IsoDate } from '@app/calendar';
import type { EntityManager } from 'typeorm';

/** What counts for what others may do with a person. */
export interface PersonStanding {
  readonly personId: string;
  /** Holds the role of administrator, now or later. */
  readonly isAdministrator: boolean;
  readonly hasSignedIn: boolean;
  /** The programmes with a role that has not ended, also as a deputy. */
  readonly programmeIds: readonly string[];
  /** The programmes with a role that counts, will count or has counted, also as a deputy. */
  readonly everProgrammeIds: readonly string[];
}

/** Rows (person_id, programme_id, ends_on): every part that somebody has or had in a programme, deputies included. */
export const programmeParts = `
  SELECT person_id, programme_id, ends_on FROM membership WHERE programme_id IS NOT NULL
  UNION ALL
  SELECT d.person_id, m.programme_id, d.ends_on FROM deputy d JOIN membership m ON m.id = d.sponsor_membership_id
  WHERE d.revoked_at IS NULL`;

/** Where a person stands on the day `today`; undefined when there is no such person. */
export async function findPersonStanding(
  manager: EntityManager,
  personId: string,
  today: IsoDate,
): Promise<PersonStanding | undefined> {
  const [standing] = await manager.query<PersonStanding[]>(
    `SELECT p.id AS "personId", p.last_signed_in_at IS NOT NULL AS "hasSignedIn",
       EXISTS (SELECT FROM membership m WHERE m.person_id = p.id AND m.role = 'admin'
         AND coalesce(m.ends_on, 'infinity') >= $2) AS "isAdministrator",
       ARRAY (SELECT DISTINCT part.programme_id FROM (${programmeParts}) part
         WHERE part.person_id = p.id AND coalesce(part.ends_on, 'infinity') >= $2) AS "programmeIds",
       ARRAY (SELECT DISTINCT part.programme_id FROM (${programmeParts}) part
         WHERE part.person_id = p.id) AS "everProgrammeIds"
     FROM person p WHERE p.id = $1`,
    [personId, today],
  );
  return standing;
}
