import { migrateDatabase } from '@app/platform';
import { CommandError, print, runCommand } from './command-context.js';

/** Brings the database to the newest schema as its owner, and gives the account of `DATABASE_URL` what it needs. */
await runCommand(async ({ DATABASE_URL, DATABASE_OWNER_URL }) => {
  if (DATABASE_OWNER_URL === undefined) {
    throw new CommandError('DATABASE_OWNER_URL must be set: the owner of the tables changes them.');
  }
  const migrations = await migrateDatabase(DATABASE_OWNER_URL, DATABASE_URL);
  migrations.forEach((name) => print(`Migrated: ${name}`));
  print('The database is up to date.');
});
