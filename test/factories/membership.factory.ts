import type { Role } from '@app/identity';
import { newId } from '@app/platform';
import { buildCohort } from './cohort.factory.js';
import { buildOrganisation } from './organisation.factory.js';
import { buildPerson } from './person.factory.js';
import { buildProgramme } from './programme.factory.js';
import type { Queryable } from './queryable.js';

/** A membership as it stands in the database. */
export interface BuiltMembership {
  id: string;
  personId: string;
  role: Role;
  programmeId: string | null;
  cohortId: string | null;
  organisationId: string | null;
  startsOn: string | null;
  endsOn: string | null;
  createdAt: string;
}

/**
 * Inserts a role of a person, by default that of programme office. The person and the scope that the role
 * needs are made unless they are given; the programme of a given cohort is looked up.
 */
export async function buildMembership(
  db: Queryable,
  overrides: Partial<BuiltMembership> = {},
): Promise<BuiltMembership> {
  const role = overrides.role ?? 'programme_office';
  const membership: BuiltMembership = {
    id: newId(),
    startsOn: null,
    endsOn: null,
    createdAt: '2020-01-06T09:00:00.000Z',
    ...overrides,
    personId: overrides.personId ?? (await buildPerson(db)).id,
    role,
    ...(await scopeFor(db, role, overrides)),
  };
  await db.query(
    `INSERT INTO membership (id, version, person_id, role, programme_id, cohort_id, organisation_id, starts_on,
       ends_on, created_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      membership.id,
      membership.personId,
      membership.role,
      membership.programmeId,
      membership.cohortId,
      membership.organisationId,
      membership.startsOn,
      membership.endsOn,
      membership.createdAt,
    ],
  );
  return membership;
}

type BuiltScope = Pick<BuiltMembership, 'programmeId' | 'cohortId' | 'organisationId'>;

async function scopeFor(db: Queryable, role: Role, given: Partial<BuiltMembership>): Promise<BuiltScope> {
  const nowhere: BuiltScope = { programmeId: null, cohortId: null, organisationId: null };
  if (role === 'admin') return nowhere;
  if (role === 'candidate' || role === 'facilitator') {
    const cohortId = given.cohortId ?? (await cohortIn(db, given.programmeId));
    return { ...nowhere, cohortId, programmeId: await programmeOf(db, cohortId) };
  }
  const programmeId = given.programmeId ?? (await buildProgramme(db)).id;
  if (role !== 'sponsor') return { ...nowhere, programmeId };
  return {
    ...nowhere,
    programmeId,
    organisationId: given.organisationId ?? (await buildOrganisation(db)).id,
  };
}

async function cohortIn(db: Queryable, programmeId: string | null | undefined): Promise<string> {
  return (await buildCohort(db, programmeId ? { programmeId } : {})).id;
}

async function programmeOf(db: Queryable, cohortId: string): Promise<string> {
  const rows = (await db.query(`SELECT programme_id AS id FROM cohort WHERE id = $1`, [cohortId])) as {
    id: string;
  }[];
  const [programme] = rows;
  if (!programme) throw new Error(`There is no cohort ${cohortId}.`);
  return programme.id;
}
