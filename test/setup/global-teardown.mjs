/** Jest's `globalTeardown`: the same process as the setup, hence the same module with its running server. */
export default async function tearDown() {
  const { stopTestPostgres } = await import('./test-postgres.ts');
  await stopTestPostgres();
}
