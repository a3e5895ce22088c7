import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../../../libs/platform/src/local-postgres/free-port.js';
import { untilReady } from '../../setup/programs.js';

const pathOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** A server of its own process. */
export interface BenchServer {
  readonly url: string;
  readonly process: ChildProcess;
}

/** As many as the requests at a time, so that none waits for a connection. */
const poolSize = '10';

/** Starts the product as it is built. @param options for Node, such as what is loaded before it */
export async function startProduct(
  databaseUrl: string,
  options: readonly string[] = [],
): Promise<BenchServer> {
  return startServer([...options, pathOf('../../../dist/apps/api/src/main.js')], {
    DATABASE_URL: databaseUrl,
    APP_SECRET: 'a secret that is only used in tests, 0123456789',
  });
}

/** Starts the product so that it tells the statements of every request. */
export function startRecordedProduct(databaseUrl: string): Promise<BenchServer> {
  return startProduct(databaseUrl, ['--import', pathOf('./recorder.mjs')]);
}

/** Starts the bare server that knows what it is told to replay. */
export function startFloor(databaseUrl: string): Promise<BenchServer> {
  return startServer([pathOf('../program.js'), 'proposals/floor.ts'], { DATABASE_URL: databaseUrl });
}

/** Starts the generator of load. */
export async function startLoad(): Promise<ChildProcess> {
  const child = start([pathOf('../program.js'), 'proposals/load.ts'], {});
  await untilReady(child);
  return child;
}

/** The processor time that a process has used, in milliseconds; undefined where the system does not tell. */
export async function processorTime({ pid }: ChildProcess): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  const [userTime, systemTime] = stat?.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14) ?? [];
  return userTime && systemTime ? (Number(userTime) + Number(systemTime)) * 10 : undefined;
}

/** Sends a message to a child, and waits for its answer. */
export async function ask<Reply>(child: ChildProcess, message: object): Promise<Reply> {
  const answered = once(child, 'message');
  child.send(message);
  const [reply] = (await answered) as [Reply];
  return reply;
}

async function startServer(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchServer> {
  const port = await findFreePort();
  const child = start(parameters, { PORT: String(port), DATABASE_POOL_SIZE: poolSize, ...environment });
  await untilReady(child);
  return { url: `http://127.0.0.1:${port}`, process: child };
}

function start(parameters: readonly string[], environment: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, parameters, {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
}
