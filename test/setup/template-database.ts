/** The migrated, empty database that every test database is a copy of. */
export const templateDatabase = 'template_wisselwerk';

/** The address of another database on the same server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** The address of the same database for the account of the application. */
export function applicationUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = 'wisselwerk_test_app';
  url.password = 'only used in tests';
  return url.href;
}
