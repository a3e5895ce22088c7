import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';
import { dataSourceOptions, migrationOptions } from '../../libs/platform/src/database/data-source-options.js';

const seven = 'SELECT pg_sleep(7)';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

it('gives up a statement of a request before anybody has waited ten seconds', async () => {
  const dataSource = await new DataSource(dataSourceOptions(database.url, 1)).initialize();
  await expect(dataSource.query(seven)).rejects.toThrow('statement timeout');
  await dataSource.destroy();
});

it('gives a migration the time that a large table needs', async () => {
  const dataSource = await new DataSource(migrationOptions(database.ownerUrl)).initialize();
  await expect(dataSource.query(seven)).resolves.toHaveLength(1);
  await dataSource.destroy();
});
