import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { reserveDistantHome } from './distant-home.js';
import { explainOutput, LocalPostgresError } from './local-postgres.error.js';
import { prepareBinaries } from './postgres-binaries.js';
import { clusterOf, homeLink, superuser } from './postgres-home.js';
import { isAlive } from './process-state.js';
import { runProgram, type ServerAccount } from './run-program.js';
import { canEnter, chooseServerAccount } from './server-account.js';

/**
 * Makes a home for the data directory. It is built beside its place and appears there complete, in one step:
 * a start that was killed half-way leaves nothing that could be taken for a database, and of two starts
 * at once one wins and the other uses what it made.
 *
 * @throws LocalPostgresError where `initdb` fails
 */
export async function createHome(dataDirectory: string): Promise<void> {
  const account = await chooseServerAccount();
  const isNear = await canEnter(resolve(dataDirectory), account);
  const draft = isNear
    ? await reserveNearHome(dataDirectory)
    : await reserveDistantHome(dataDirectory, account);
  try {
    await fillHome(draft, dataDirectory, account);
    await (isNear ? rename(draft, homeLink(dataDirectory)) : symlink(draft, homeLink(dataDirectory)));
  } catch (error) {
    await discard(draft);
    if (!isLostRace(error)) throw error;
  }
}

const draftPrefix = 'postgres.incomplete-';

async function reserveNearHome(dataDirectory: string): Promise<string> {
  for (const entry of await readdir(dataDirectory)) {
    if (!entry.startsWith(draftPrefix)) continue;
    const maker = Number(entry.slice(draftPrefix.length));
    if (maker === process.pid || !isAlive(maker)) await discard(join(dataDirectory, entry));
  }
  const draft = join(resolve(dataDirectory), `${draftPrefix}${process.pid}`);
  await mkdir(draft);
  return draft;
}

/** An `initdb` that outlives its killed parent for a moment still writes; what stays goes at the next start. */
async function discard(draft: string): Promise<void> {
  await rm(draft, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => undefined);
}

async function fillHome(
  home: string,
  dataDirectory: string,
  account: ServerAccount | undefined,
): Promise<void> {
  // The account must be able to pass through, whatever the umask is; what is secret is closed by itself.
  await chmod(home, 0o755);
  const passwordFile = join(home, 'password');
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const cluster = clusterOf(home);
  await mkdir(cluster, { mode: 0o700 });
  if (account) {
    await chown(passwordFile, account.uid, account.gid);
    await chown(cluster, account.uid, account.gid);
  }
  const { initdb } = await prepareBinaries(home, account);
  const made = await runProgram(initdb, initdbParameters(cluster, passwordFile), { account });
  if (!made.succeeded) throw explainOutput(made.output, dataDirectory);
}

/** The built-in locale provider needs no locale of the operating system and sorts the same everywhere. */
function initdbParameters(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

function isLostRace(error: unknown): boolean {
  if (error instanceof LocalPostgresError) return false;
  return ['EEXIST', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? '');
}
