import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);

/** Jest's `globalSetup` of every project whose tests need a database: starts PostgreSQL and Redis once per run. */
export default async function setUp() {
  const { startTestPostgres } = await import('./test-postgres.ts');
  await startTestPostgres();
  const { startTestRedis } = await import('./test-redis.ts');
  await startTestRedis();
}
