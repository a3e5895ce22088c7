import { Client } from 'pg';
import { cohortsPerProgramme, programmesSql } from './seed-programmes.js';
import { proposalsSql } from './seed-proposals.js';
import { allWords } from './seed-words.js';

/** How many proposals a cohort has, in an installation of any size. */
const proposalsPerCohort = 500;

/** What an installation holds. */
export interface Seeded {
  readonly proposals: number;
  /** The last of them has nothing but proposals in review, to be written to. */
  readonly cohorts: number;
}

/**
 * Fills an empty, migrated database. An installation grows by cohorts, not by what one of them holds.
 * @param targets how many proposals there are to be written to, besides the others
 */
export async function seed(ownerUrl: string, proposals: number, targets: number): Promise<Seeded> {
  const whole = Math.ceil(proposals / proposalsPerCohort / cohortsPerProgramme) * cohortsPerProgramme;
  const cohorts = whole + 1;
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'`,
    );
    const indexes = await dropIndexes(owner);
    await owner.query(programmesSql(cohorts));
    await owner.query(proposalsSql({ count: proposals, targets, cohorts, words: allWords }));
    for (const index of indexes) await owner.query(index);
    await owner.query('DROP SCHEMA bench CASCADE');
    await owner.query('VACUUM ANALYZE');
    return { proposals, cohorts };
  } finally {
    await owner.end();
  }
}

/** Indexes are made faster at once than row by row. @returns the statements that make them again */
async function dropIndexes(owner: Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname LIKE 'proposal%'
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}
