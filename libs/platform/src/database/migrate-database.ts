import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { queueSchema } from '../queue/queue.module.js';
import { grantApplication } from './grant-application.js';
import { migrationOptions } from './data-source-options.js';

/** Serialises migrations of several processes that start at once. */
const migrationLock = 4_919_001;

/**
 * Brings a database to the newest schema, the queue's own included, and gives the application's account what it needs.
 * Safe to run from several processes at once, and again.
 * @param ownerUrl the address of the database for the owner of its tables
 * @param applicationUrl the address with which the application works
 * @returns the names of the migrations that were run
 */
export async function migrateDatabase(ownerUrl: string, applicationUrl: string): Promise<string[]> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await runMigrations(owner, queueSchema);
    const names = await runOwnMigrations(ownerUrl);
    await grantApplication(owner, applicationUrl);
    return names;
  } finally {
    await owner.end();
  }
}

async function runOwnMigrations(ownerUrl: string): Promise<string[]> {
  const dataSource = await new DataSource(migrationOptions(ownerUrl)).initialize();
  try {
    return (await dataSource.runMigrations()).map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
