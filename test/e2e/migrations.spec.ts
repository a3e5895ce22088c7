import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { migrateDatabase } from '@app/platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

it('runs nothing on a database that is up to date', async () => {
  expect(await migrateDatabase(database.ownerUrl, database.url)).toEqual([]);
});

it('builds an empty database once when three processes start together', async () => {
  await dataSource.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA bullmq CASCADE`);
  const runs = await Promise.all(
    Array.from({ length: 3 }, () => migrateDatabase(database.ownerUrl, database.url)),
  );
  expect(runs.flat()).toEqual([
    'InitialSchema20261122190000',
    'Proposals20261125070000',
    'Meetings20261125110000',
    'RunningCasesAndWithdrawnInvitations20261125133000',
    'RetiredMethods20261125140000',
    'Mail20261125150000',
    'Reminders20261125160000',
    'VoidedSignatures20261125170000',
    'UndoneWork20261130153700',
    'IdentityProviders20261130153741',
    'SecondFactor20261130154127',
    'ProposalsInNumbers20261130154700',
    'Passkeys20261130163307',
    'OpenThings20261130223100',
  ]);
});
