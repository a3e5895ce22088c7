import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { LocalPostgresError } from './local-postgres.error.js';
import type { PostgresHome } from './postgres-home.js';
import { isServerOf, waitUntil } from './process-state.js';
import { postgresEnvironment } from './run-program.js';

/** A PostgreSQL server as its cluster's `postmaster.pid` tells it. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** A server that this process started and that may still give up. */
export interface LaunchedServer extends RunningServer {
  /** What it printed until now. */
  output(): string;
  hasEnded(): boolean;
}

/**
 * Starts the server of a home in a session of its own: Ctrl-C in the terminal is for the launcher, which
 * stops the server last. It listens on 127.0.0.1 alone.
 *
 * @param durable false gives up the safety of the data for speed: for databases that are thrown away
 */
export function launchServer(home: PostgresHome, port: number, durable: boolean): LaunchedServer {
  const child = spawn(home.binaries.postgres, serverParameters(home.cluster, port, durable), {
    ...home.account,
    cwd: '/',
    detached: true,
    env: postgresEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  let ended = false;
  child.stderr.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)));
  child.on('error', (error) => {
    output += error.message;
    ended = true;
  });
  child.on('close', () => (ended = true));
  return { pid: child.pid ?? 0, port, output: () => output, hasEnded: () => ended };
}

function serverParameters(cluster: string, port: number, durable: boolean): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: durable ? 'on' : 'off',
    ...(durable ? {} : { synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/**
 * The server that runs in the cluster, started by whomever. A pid file of a server that is gone, or whose
 * process id now belongs to another program, is removed: PostgreSQL itself would refuse to start over it.
 */
export async function findServer(cluster: string): Promise<RunningServer | undefined> {
  const pidFile = join(cluster, 'postmaster.pid');
  const content = await readFile(pidFile, 'utf8').catch(() => undefined);
  if (content === undefined) return undefined;
  const lines = content.split('\n');
  const server = { pid: Number(lines[0]), port: Number(lines[3]) };
  if (isServerOf(server.pid, cluster)) return server;
  await rm(pidFile, { force: true });
  return undefined;
}

/**
 * Stops a server and waits until it has gone: first politely (open sessions are ended, all is written),
 * then hard, which the next start repairs.
 *
 * @throws LocalPostgresError where it does not go
 */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  const hasGone = () => !isServerOf(pid, cluster);
  for (const [signal, patience] of stopSignals) {
    if (hasGone()) return;
    signalServer(pid, signal);
    if (await waitUntil(hasGone, patience)) return;
  }
  throw new LocalPostgresError(
    `The PostgreSQL server (process ${pid}) does not stop; end it and start again.`,
  );
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one; the patience is in milliseconds. */
const stopSignals: ReadonlyArray<readonly [NodeJS.Signals, number]> = [
  ['SIGINT', 15_000],
  ['SIGQUIT', 3_000],
  ['SIGKILL', 5_000],
];

/** Sends a signal to a server that may have ended by now. */
export function signalServer(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Stops whatever server runs in the cluster. */
export async function stopServerIn(cluster: string): Promise<void> {
  const server = await findServer(cluster);
  if (server) await stopServer(server.pid, cluster);
}
