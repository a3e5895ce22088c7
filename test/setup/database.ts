import { randomUUID } from 'node:crypto';

import pg from 'pg';

import { applicationUrl, databaseUrl, templateDatabase } from './template-database.js';

/** A database of one test file. */
export interface TestDatabase {
  /** Address of the database, for the application. */
  readonly url: string;
  /** Address of the database, for the owner of its tables. */
  readonly ownerUrl: string;
  /** Deletes the database, and ends the sessions that are still open. */
  drop(): Promise<void>;
}

/**
 * Makes a migrated, empty database by copying the template (15 ms where the server is in memory).
 *
 * @throws Error where the Jest project has no `globalSetup` that starts PostgreSQL
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const maintenanceUrl = process.env['TEST_DATABASE_URL'];
  if (!maintenanceUrl)
    throw new Error('No PostgreSQL for tests: the Jest project needs test/setup/global-setup.mjs.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(maintenanceUrl, `CREATE DATABASE ${name} TEMPLATE ${templateDatabase} STRATEGY file_copy`);
  const ownerUrl = databaseUrl(maintenanceUrl, name);
  return {
    ownerUrl,
    url: applicationUrl(ownerUrl),
    drop: () => execute(maintenanceUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
