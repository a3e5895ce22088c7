import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findFreePort } from '../../libs/platform/src/local-postgres/free-port.js';

/** Milliseconds within which a Redis that was just started must answer. */
const patience = 10_000;

/** There is no Redis on this machine. */
export class NoRedisError extends Error {
  constructor() {
    super(
      'The tests of the queue need Redis: install redis-server (Debian: apt-get install redis-server), ' +
        'or name a Redis that may be emptied in TEST_REDIS_URL.',
    );
  }
}

/** A Redis of a test on 127.0.0.1, which keeps nothing on disk. */
export class RedisServer {
  private constructor(
    private readonly program: ChildProcess,
    readonly port: number,
  ) {}

  /**
   * Starts it, and waits until it answers.
   * @param port absent: a free one
   * @throws NoRedisError where `redis-server` is not installed
   */
  static async start(port?: number): Promise<RedisServer> {
    const chosen = port ?? (await findFreePort());
    const parameters = { port: chosen, bind: '127.0.0.1', save: '', appendonly: 'no', databases: 64 };
    const words = Object.entries(parameters).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const program = spawn('redis-server', words, { cwd: tmpdir(), stdio: 'ignore' });
    const failed = once(program, 'error').then(() => {
      throw new NoRedisError();
    });
    await Promise.race([once(program, 'spawn'), failed]);
    failed.catch(() => undefined);
    const server = new RedisServer(program, chosen);
    await server.untilItAnswers();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.program.pid ?? 0;
  }

  /** Ends it, and waits until it has gone. @param signal `SIGKILL` gives it no time to do anything */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    if (this.program.exitCode !== null || this.program.signalCode !== null) return;
    const gone = once(this.program, 'exit');
    this.program.kill(signal);
    await gone;
  }

  private async untilItAnswers(): Promise<void> {
    const end = performance.now() + patience;
    for (;;) {
      if (await answers(this.url)) return;
      if (this.program.exitCode !== null)
        throw new Error(`Redis ended at once with ${this.program.exitCode}.`);
      if (performance.now() > end) throw new Error('Redis does not answer.');
      await delay(20);
    }
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}
