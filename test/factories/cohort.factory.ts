import { newId } from '@app/platform';
import { buildProgramme } from './programme.factory.js';
import type { Queryable } from './queryable.js';

/** What a test may decide about a cohort. */
export interface CohortOverrides {
  readonly id?: string;
  /** An existing programme; one is built when it is not given. */
  readonly programmeId?: string;
  readonly name?: string;
  readonly startsOn?: string;
  readonly endsOn?: string;
}

/** A cohort that stands in the database. */
export interface BuiltCohort {
  readonly id: string;
  readonly programmeId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

let number = 0;

/** Inserts a cohort, 16 November 2020 up to and including 15 May 2021 unless told otherwise. */
export async function buildCohort(db: Queryable, overrides: CohortOverrides = {}): Promise<BuiltCohort> {
  number += 1;
  const cohort = {
    id: overrides.id ?? newId(),
    programmeId: overrides.programmeId ?? (await buildProgramme(db)).id,
    name: overrides.name ?? `Lichting ${number}`,
    startsOn: overrides.startsOn ?? '2020-11-16',
    endsOn: overrides.endsOn ?? '2021-05-15',
  };
  await db.query(
    `INSERT INTO cohort (id, version, programme_id, name, starts_on, ends_on, created_at)
     VALUES ($1, 1, $2, $3, $4, $5, '2020-09-01T08:00:00Z')`,
    [cohort.id, cohort.programmeId, cohort.name, cohort.startsOn, cohort.endsOn],
  );
  return cohort;
}
