import { newId } from '@app/platform';
import type { Queryable } from './queryable.js';

/** An organisation as it stands in the database. */
export interface BuiltOrganisation {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  region: string | null;
  parentId: string | null;
  createdAt: string;
}

let built = 0;

/** Inserts an organisation; names differ from one to the next. */
export async function buildOrganisation(
  db: Queryable,
  overrides: Partial<BuiltOrganisation> = {},
): Promise<BuiltOrganisation> {
  built += 1;
  const organisation: BuiltOrganisation = {
    id: newId(),
    name: `Veilig Thuis Regio ${built}`,
    shortName: `VT${built}`,
    kind: 'reporting_centre',
    region: 'Rotterdam-Rijnmond',
    parentId: null,
    createdAt: '2020-01-06T09:00:00.000Z',
    ...overrides,
  };
  await db.query(
    `INSERT INTO organisation (id, version, name, short_name, kind, region, parent_id, created_at)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7)`,
    [
      organisation.id,
      organisation.name,
      organisation.shortName,
      organisation.kind,
      organisation.region,
      organisation.parentId,
      organisation.createdAt,
    ],
  );
  return organisation;
}
