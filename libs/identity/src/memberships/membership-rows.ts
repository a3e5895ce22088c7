import type { IsoDate } from '@app/calendar';
import type { EntityManager } from 'typeorm';
import type { Membership } from './membership.entity.js';

/** Whether there is such a programme. */
export async function programmeExists(manager: EntityManager, id: string): Promise<boolean> {
  return (await manager.query<unknown[]>(`SELECT FROM programme WHERE id = $1`, [id])).length > 0;
}

/** The programme of a cohort; undefined when there is no such cohort. */
export async function programmeOfCohort(
  manager: EntityManager,
  cohortId: string,
): Promise<string | undefined> {
  const [cohort] = await manager.query<{ programme_id: string }[]>(
    `SELECT programme_id FROM cohort WHERE id = $1`,
    [cohortId],
  );
  return cohort?.programme_id;
}

/** Whether the organisation takes part in the programme; a `contact` is only named in it. */
export async function takesPart(
  manager: EntityManager,
  organisationId: string,
  programmeId: string,
): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM programme_partner WHERE programme_id = $1 AND organisation_id = $2 AND role <> 'contact'`,
    [programmeId, organisationId],
  );
  return found.length > 0;
}

/** Locks the person, so that what is written about their roles at the same moment waits. @returns the state of their account */
export async function lockPerson(
  manager: EntityManager,
  id: string,
): Promise<{ isDisabled: boolean } | undefined> {
  const [person] = await manager.query<{ isDisabled: boolean }[]>(
    `SELECT disabled_at IS NOT NULL AS "isDisabled" FROM person WHERE id = $1 FOR NO KEY UPDATE`,
    [id],
  );
  return person;
}

/** Locks everybody who holds the same role in the same programme, in a fixed order, so that two cannot end at once. */
export async function lockFellows(manager: EntityManager, { role, programmeId }: Membership): Promise<void> {
  await manager.query(
    `SELECT id FROM membership WHERE role = $1 AND programme_id IS NOT DISTINCT FROM $2 ORDER BY id FOR UPDATE`,
    [role, programmeId],
  );
}

/** Whether the person holds the same role in the same scope by another membership, on a day that both have. */
export async function overlapsAnother(
  manager: EntityManager,
  membership: Omit<Membership, 'version'>,
): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM membership
     WHERE person_id = $1 AND role = $2 AND programme_id IS NOT DISTINCT FROM $3 AND cohort_id IS NOT DISTINCT FROM $4
       AND organisation_id IS NOT DISTINCT FROM $5 AND id <> $6
       AND coalesce(starts_on, '-infinity') <= coalesce($8::date, 'infinity')
       AND coalesce(ends_on, 'infinity') >= coalesce($7::date, '-infinity') LIMIT 1`,
    [
      membership.personId,
      membership.role,
      membership.programmeId,
      membership.cohortId,
      membership.organisationId,
      membership.id,
      membership.startsOn,
      membership.endsOn,
    ],
  );
  return found.length > 0;
}

/** Whether somebody else who can sign in holds the same role in the same programme on that day. */
export async function anotherHolds(
  manager: EntityManager,
  membership: Membership,
  day: IsoDate,
): Promise<boolean> {
  const found = await manager.query<unknown[]>(
    `SELECT FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.role = $1 AND m.programme_id IS NOT DISTINCT FROM $2 AND m.id <> $3 AND p.disabled_at IS NULL
       AND coalesce(m.starts_on, '-infinity') <= $4 AND coalesce(m.ends_on, 'infinity') >= $4 LIMIT 1`,
    [membership.role, membership.programmeId, membership.id, day],
  );
  return found.length > 0;
}
