import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrateDatabase, RestrictedAccount } from '@app/platform';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../setup/database.js';

let database: TestDatabase;
let application: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  application = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await application.destroy();
  await database.drop();
});

describe('the account of the application', () => {
  it.each([
    'ALTER TABLE organisation DISABLE ROW LEVEL SECURITY',
    'DROP TABLE organisation',
    'TRUNCATE organisation',
    'CREATE TABLE mine (id integer)',
    `UPDATE audit_entry SET action = 'x'`,
    'DELETE FROM audit_entry',
    'DELETE FROM migrations',
  ])('may not: %s', async (statement) => {
    await expect(application.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it('gets the same rights again when the migration runs again', async () => {
    await application.query(`SELECT FROM organisation`);
    await migrateDatabase(database.ownerUrl, database.url);
    await application.query(`SELECT FROM organisation`);
    await expect(application.query('DELETE FROM audit_entry')).rejects.toThrow('permission denied');
  });

  it('is refused by the product when it is the owner', async () => {
    const owner = await new DataSource({ type: 'postgres', url: database.ownerUrl }).initialize();
    await expect(new RestrictedAccount(owner).onModuleInit()).rejects.toThrow('owns no tables');
    await expect(new RestrictedAccount(application).onModuleInit()).resolves.toBeUndefined();
    await owner.destroy();
  });
});
