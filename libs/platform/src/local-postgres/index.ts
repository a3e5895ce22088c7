export { LocalPostgresError } from './local-postgres.error.js';
export { removeLocalPostgres } from './remove-local-postgres.js';
export { startLocalPostgres } from './start-local-postgres.js';
export type { LocalPostgres, LocalPostgresOptions } from './start-local-postgres.js';
