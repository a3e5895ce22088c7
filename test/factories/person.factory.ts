import { newId } from '@app/platform';
import { buildOrganisation } from './organisation.factory.js';
import type { Queryable } from './queryable.js';

/** A person as they stand in the database. */
export interface BuiltPerson {
  id: string;
  name: string;
  email: string;
  homeOrganisationId: string;
  position: string | null;
  locale: 'nl' | 'en';
  disabledAt: string | null;
  lastSignedInAt: string | null;
  createdAt: string;
}

let built = 0;

/** Inserts a person without any role, with a home organisation of their own unless one is given. */
export async function buildPerson(db: Queryable, overrides: Partial<BuiltPerson> = {}): Promise<BuiltPerson> {
  built += 1;
  const person: BuiltPerson = {
    id: newId(),
    name: `Robin Persoon ${built}`,
    email: `robin.${built}@organisatie.example`,
    homeOrganisationId: overrides.homeOrganisationId ?? (await buildOrganisation(db)).id,
    position: null,
    locale: 'nl',
    disabledAt: null,
    lastSignedInAt: null,
    createdAt: '2020-01-06T09:00:00.000Z',
    ...overrides,
  };
  await db.query(
    `INSERT INTO person (id, version, name, email, home_organisation_id, position, locale, disabled_at,
       last_signed_in_at, created_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      person.id,
      person.name,
      person.email,
      person.homeOrganisationId,
      person.position,
      person.locale,
      person.disabledAt,
      person.lastSignedInAt,
      person.createdAt,
    ],
  );
  return person;
}
