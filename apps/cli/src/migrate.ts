import { migrateDatabase } from '@app/platform';
import { print, runCommand } from './command-context.js';

/** Brings the database at `DATABASE_URL` to the newest schema. */
await runCommand(async ({ DATABASE_URL }) => {
  const migrations = await migrateDatabase(DATABASE_URL);
  migrations.forEach((name) => print(`Migrated: ${name}`));
  print('The database is up to date.');
});
