import pg from 'pg';

import { superuser, type PostgresHome } from './postgres-home.js';

/** Chosen once; it only has to differ from other advisory locks in the maintenance database. */
const ownershipLock = 7_412_053;

/** The address of a database on the local server, with its password. */
export function databaseUrl(home: PostgresHome, port: number, database: string): string {
  return `postgres://${superuser}:${home.password}@127.0.0.1:${port}/${database}`;
}

/**
 * A session on the server of this home, in the maintenance database `postgres`; `undefined` where nothing
 * answers there, or another server does.
 */
export async function connect(home: PostgresHome, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: databaseUrl(home, port, 'postgres'),
    application_name: 'wisselwerk start',
    connectionTimeoutMillis: 5_000,
  });
  // A session that breaks off is noticed by its `end`; without a listener the error would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const answer = await client.query<{ data_directory: string }>('SHOW data_directory');
    if (answer.rows[0]?.data_directory === home.cluster) return client;
  } catch {
    // Refused, still starting or not a PostgreSQL: nothing here to use.
  }
  await client.end().catch(() => undefined);
  return undefined;
}

/**
 * Makes the session the owner of the server for as long as it lasts; PostgreSQL itself lets go when the
 * owner dies, however it dies. Answers whether it was free.
 */
export async function takeOwnership(session: pg.Client): Promise<boolean> {
  const answer = await session.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [
    ownershipLock,
  ]);
  return answer.rows[0]?.taken === true;
}

/** Creates the database unless it is there. */
export async function ensureDatabase(session: pg.Client, name: string): Promise<void> {
  const found = await session.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  if (found.rowCount === 0) await session.query(`CREATE DATABASE ${session.escapeIdentifier(name)}`);
}
