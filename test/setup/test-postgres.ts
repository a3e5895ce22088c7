import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';

import { removeLocalPostgres, startLocalPostgres } from '../../libs/platform/src/local-postgres/index.js';
import { isAlive } from '../../libs/platform/src/local-postgres/process-state.js';

import { applicationUrl, databaseUrl, templateDatabase } from './template-database.js';

const directoryPrefix = 'wisselwerk-test-';
/** In memory where that can be: a test database then takes 15 ms instead of up to 400. */
const memoryDirectory = '/dev/shm';
const neededBytes = 2 * 1024 ** 3;

let users = 0;
let started: Promise<string> | undefined;

/**
 * Starts the PostgreSQL of this test run, or takes the one at `TEST_POSTGRES_URL` (a superuser's address),
 * and makes the migrated template that `createTestDatabase` copies. Its address goes to the test workers in
 * `TEST_DATABASE_URL`. Each Jest project that asks shares the one server.
 */
export async function startTestPostgres(): Promise<void> {
  users += 1;
  started ??= prepareServer();
  process.env['TEST_DATABASE_URL'] = await started;
}

/** Stops and deletes the server that `startTestPostgres` started, when the last project is done. */
export async function stopTestPostgres(): Promise<void> {
  users -= 1;
  if (users > 0) return;
  started = undefined;
  await stopOwnServer();
}

let stopOwnServer = (): Promise<void> => Promise.resolve();

async function prepareServer(): Promise<string> {
  const maintenanceUrl = process.env['TEST_POSTGRES_URL'] ?? (await startOwnServer());
  try {
    await makeTemplate(maintenanceUrl);
  } catch (error) {
    await stopOwnServer();
    throw error;
  }
  return maintenanceUrl;
}

async function startOwnServer(): Promise<string> {
  await removeLeftovers();
  const directory = await mkdtemp(join(await scratchDirectory(), `${directoryPrefix}${process.pid}-`));
  // Root runs PostgreSQL as another account, which must be able to pass through.
  await chmod(directory, 0o755);
  const server = await startLocalPostgres({ dataDirectory: directory, durable: false, log: () => undefined });
  stopOwnServer = async () => {
    await server.stop();
    await removeDirectory(directory);
  };
  return databaseUrl(server.url, 'postgres');
}

async function scratchDirectory(): Promise<string> {
  const memory = await statfs(memoryDirectory).catch(() => undefined);
  return memory && memory.bavail * memory.bsize > neededBytes ? memoryDirectory : tmpdir();
}

/** A test run that was killed leaves its server and its data; the process id in the name tells whose. */
async function removeLeftovers(): Promise<void> {
  for (const directory of [memoryDirectory, tmpdir()]) {
    for (const entry of await readdir(directory).catch(() => [])) {
      if (!entry.startsWith(directoryPrefix)) continue;
      const owner = Number.parseInt(entry.slice(directoryPrefix.length), 10);
      // What another account left is for that account to remove.
      if (!isAlive(owner)) await removeDirectory(join(directory, entry)).catch(() => undefined);
    }
  }
}

async function removeDirectory(directory: string): Promise<void> {
  await removeLocalPostgres(directory);
  await rm(directory, { recursive: true, force: true });
}

async function makeTemplate(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${templateDatabase} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${templateDatabase}`);
  await client.end();
  const { migrateDatabase } = await import('@app/platform');
  const ownerUrl = databaseUrl(maintenanceUrl, templateDatabase);
  await migrateDatabase(ownerUrl, applicationUrl(ownerUrl));
}
