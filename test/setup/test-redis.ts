import { NoRedisError, RedisServer } from './redis-server.js';

let users = 0;
let started: Promise<RedisServer | undefined> | undefined;

/**
 * Starts the Redis of this test run, or takes the one at `TEST_REDIS_URL`; its address goes to the test workers in that
 * variable. A machine without Redis is told so by the tests that need it (`emptyRedis`), and runs all others.
 */
export async function startTestRedis(): Promise<void> {
  users += 1;
  if (!started && process.env['TEST_REDIS_URL']) return;
  started ??= RedisServer.start().catch((fault: unknown) => {
    if (fault instanceof NoRedisError) return undefined;
    throw fault;
  });
  const server = await started;
  if (server) process.env['TEST_REDIS_URL'] = server.url;
}

/** Ends the Redis that `startTestRedis` started, when the last project is done. */
export async function stopTestRedis(): Promise<void> {
  users -= 1;
  if (users > 0 || !started) return;
  await (await started)?.end();
  started = undefined;
}
