/** The migrated, empty database that every test database is a copy of. */
export const templateDatabase = 'template_wisselwerk';
