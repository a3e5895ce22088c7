import { setTimeout as delay } from 'node:timers/promises';

import type { Client } from 'pg';

import { findFreePort } from './free-port.js';
import { explainFileError, explainOutput, LocalPostgresError } from './local-postgres.error.js';
import { openHome } from './open-home.js';
import type { PostgresHome } from './postgres-home.js';
import { isServerOf } from './process-state.js';
import { connect, databaseUrl, ensureDatabase, takeOwnership } from './server-connection.js';
import { findServer, launchServer, signalServer, stopServer, type RunningServer } from './server-process.js';

/** How to start. */
export interface LocalPostgresOptions {
  /** Where the data is kept; made where it does not exist. */
  readonly dataDirectory: string;
  /** TCP port on 127.0.0.1; a free one is chosen where none is given. A server that still runs keeps its own. */
  readonly port?: number;
  /** False gives up the safety of the data for speed: for databases that are thrown away. Default true. */
  readonly durable?: boolean;
  /** Told, in one line, what a user may want to know. */
  readonly log: (line: string) => void;
}

/** A running PostgreSQL of our own. */
export interface LocalPostgres {
  /** Address of the database `wisselwerk`, as superuser. */
  readonly url: string;
  /** Process id of the server. */
  readonly pid: number;
  /** Resolves when the server has stopped or was lost, for whatever reason. */
  readonly stopped: Promise<void>;
  /** Ends all sessions, stops the server and waits until it has gone. */
  stop(): Promise<void>;
  /** Ends the server at once and waits for nothing; the next start repairs what was not written yet. */
  kill(): void;
}

/** Milliseconds: a server that repairs itself after a crash answers late, one that was left behind at once. */
const repairPatience = 120_000;
const takeOverPatience = 10_000;

interface OwnServer extends RunningServer {
  readonly session: Client;
  readonly wasRunning: boolean;
}

/**
 * Starts the PostgreSQL of a data directory, made anew at the first start, and owns it until `stop()`.
 * A server that an earlier owner left behind (it was killed) is taken over when it answers, else stopped.
 *
 * @throws LocalPostgresError with one clear sentence: data directory in use, not writable, in the way,
 *   disk full, platform without PostgreSQL
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  try {
    const home = await openHome(options.dataDirectory, options.log);
    const server = await obtainServer(home, options);
    await becomeOwner(server, home);
    if (server.wasRunning)
      options.log(`PostgreSQL was still running (process ${server.pid}); it is used again.`);
    return await serveDatabase(server, home);
  } catch (error) {
    throw explainFileError(error, options.dataDirectory);
  }
}

async function serveDatabase(server: OwnServer, home: PostgresHome): Promise<LocalPostgres> {
  const stop = async () => {
    await server.session.end().catch(() => undefined);
    await stopServer(server.pid, home.cluster);
  };
  try {
    await ensureDatabase(server.session, 'wisselwerk');
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: databaseUrl(home, server.port, 'wisselwerk'),
    pid: server.pid,
    stopped: new Promise((resolve) => server.session.once('end', () => resolve())),
    stop,
    kill: () => signalServer(server.pid, 'SIGQUIT'),
  };
}

/** After a crash the shared memory of the old server may be in use for a moment: hence more than one try. */
async function obtainServer(home: PostgresHome, options: LocalPostgresOptions): Promise<OwnServer> {
  let output = '';
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const found = await takeOver(home);
    if (found) return found;
    const launched = launchServer(home, options.port ?? (await findFreePort()), options.durable ?? true);
    const session = await untilItAnswers(home, launched, repairPatience, () => launched.hasEnded());
    if (session) return { pid: launched.pid, port: launched.port, session, wasRunning: false };
    await stopServer(launched.pid, home.cluster);
    output = launched.output();
    if (!isPassing(output)) break;
    await delay(500);
  }
  throw explainOutput(output, home.dataDirectory);
}

async function takeOver(home: PostgresHome): Promise<OwnServer | undefined> {
  const found = await findServer(home.cluster);
  if (!found) return undefined;
  const session = await untilItAnswers(
    home,
    found,
    takeOverPatience,
    () => !isServerOf(found.pid, home.cluster),
  );
  if (session) return { ...found, session, wasRunning: true };
  await stopServer(found.pid, home.cluster);
  return undefined;
}

async function untilItAnswers(
  home: PostgresHome,
  server: RunningServer,
  patience: number,
  hasEnded: () => boolean,
): Promise<Client | undefined> {
  const end = performance.now() + patience;
  while (!hasEnded() && performance.now() < end) {
    const session = await connect(home, server.port);
    if (session) return session;
    await delay(50);
  }
  return undefined;
}

function isPassing(output: string): boolean {
  return /shared memory block|lock file .* already exists|Address already in use/i.test(output);
}

/** An owner that was killed a moment ago may still hold on for a moment. */
async function becomeOwner(server: OwnServer, home: PostgresHome): Promise<void> {
  const end = performance.now() + 2_000;
  while (!(await takeOwnership(server.session))) {
    if (performance.now() < end) {
      await delay(100);
      continue;
    }
    await server.session.end();
    throw new LocalPostgresError(
      `The data directory ${home.dataDirectory} is in use by another Wisselwerk that is running; ` +
        'stop that one first, or choose another data directory.',
    );
  }
}
