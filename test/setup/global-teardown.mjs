/** Jest's `globalTeardown`: the same process as the setup, hence the same module with its running servers. */
export default async function tearDown() {
  const { stopTestRedis } = await import('./test-redis.ts');
  await stopTestRedis();
  const { stopTestPostgres } = await import('./test-postgres.ts');
  await stopTestPostgres();
}
