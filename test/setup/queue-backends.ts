import { Redis } from 'ioredis';
import { NoRedisError } from './redis-server.js';

/** Where a queue can live, with what the configuration says then; both are to behave alike. */
export const queueBackends: readonly {
  readonly backend: string;
  readonly environment: () => Promise<NodeJS.ProcessEnv>;
}[] = [
  { backend: 'PostgreSQL', environment: () => Promise.resolve({}) },
  { backend: 'Redis', environment: async () => ({ REDIS_URL: await emptyRedis() }) },
];

/**
 * Empties the Redis database of this test worker; the test files that run at once each have another.
 * @returns its address
 * @throws NoRedisError where there is none
 */
export async function emptyRedis(): Promise<string> {
  const server = process.env['TEST_REDIS_URL'];
  if (!server) throw new NoRedisError();
  const url = new URL(server);
  url.pathname = `/${process.env['JEST_WORKER_ID'] ?? '0'}`;
  const client = new Redis(url.href);
  await client.flushdb();
  client.disconnect();
  return url.href;
}
