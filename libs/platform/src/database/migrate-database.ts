import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { queueSchema } from '../queue/queue.module.js';
import { dataSourceOptions } from './data-source-options.js';

/** Serialises migrations of several processes that start at once. */
const migrationLock = 4_919_001;

/**
 * Brings the database at `url` to the newest schema, the queue's own included. Safe to run from several
 * processes at once, and again.
 * @returns the names of the migrations that were run
 */
export async function migrateDatabase(url: string): Promise<string[]> {
  const lock = new Client({ connectionString: url });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await runMigrations(lock, queueSchema);
    const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
    try {
      return (await dataSource.runMigrations()).map((migration) => migration.name);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await lock.end();
  }
}
