import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createTestDatabase } from '../setup/database.js';

/** The built product (api, worker and web) on a database of its own. */
export interface Product {
  readonly url: string;
  readonly databaseUrl: string;
  stop(): Promise<void>;
}

const importProgram = 'dist/apps/cli/src/import.js';
const demoProgramme = 'apps/cli/demo/trading-places-rotterdam-2020.json';

/** Starts the built product with the demo programme, its dates moved to this week. */
export async function startProduct(): Promise<Product> {
  const database = await createTestDatabase();
  const port = randomInt(20_000, 32_768);
  const url = `http://localhost:${port}`;
  const environment = {
    PATH: process.env.PATH,
    DATABASE_URL: database.url,
    DATABASE_POOL_SIZE: '5',
    APP_SECRET: 'a secret that is only used in tests, 0123456789',
    PUBLIC_URL: url,
    PORT: String(port),
    LOG_LEVEL: 'error',
    DEMO: 'true',
  };
  await finish(program(importProgram, environment, demoProgramme, '--as-of', 'today', '--if-empty'));
  const services = ['dist/apps/api/src/main.js', 'dist/apps/worker/src/main.js'].map((path) =>
    program(path, environment),
  );
  await Promise.all(services.map(untilReady));
  return {
    url,
    databaseUrl: database.url,
    stop: async () => {
      await Promise.all(services.map(end));
      await database.drop();
    },
  };
}

function program(path: string, environment: NodeJS.ProcessEnv, ...parameters: string[]): ChildProcess {
  return spawn(process.execPath, [path, ...parameters], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

async function finish(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`A program of the product ended with ${code}.`);
}

/** A service says over the channel to its parent when it is ready. */
async function untilReady(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A service of the product ended with ${String(code)} before it was ready.`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
