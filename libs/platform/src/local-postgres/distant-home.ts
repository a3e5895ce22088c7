import { chmod, mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { LocalPostgresError } from './local-postgres.error.js';
import { clusterOf, homeLink } from './postgres-home.js';
import { isAlive } from './process-state.js';
import type { ServerAccount } from './run-program.js';
import { canEnter } from './server-account.js';
import { stopServerIn } from './server-process.js';

const distantHomes = '/var/lib/wisselwerk';
const ownerFile = 'data-directory.json';

/** Which data directory a distant home serves; the disk it was on tells "deleted" from "not mounted". */
interface HomeOwner {
  readonly dataDirectory: string;
  readonly device: number;
  readonly maker: number;
}

/**
 * An empty directory for the home of a data directory that the server's account cannot enter: one below
 * `/root`, or one that is private to root. The permissions of the user's own folders are never changed.
 *
 * @throws LocalPostgresError where there is no place that the account can reach
 */
export async function reserveDistantHome(
  dataDirectory: string,
  account: ServerAccount | undefined,
): Promise<string> {
  await removeOrphans();
  for (const prefix of [join(distantHomes, 'home-'), join(tmpdir(), 'wisselwerk-home-')]) {
    const home = await makeReachable(prefix, account);
    if (!home) continue;
    const absolute = resolve(dataDirectory);
    const owner: HomeOwner = {
      dataDirectory: absolute,
      device: (await stat(absolute)).dev,
      maker: process.pid,
    };
    await writeFile(join(home, ownerFile), JSON.stringify(owner));
    return home;
  }
  throw new LocalPostgresError(
    `PostgreSQL does not run as root, and no other account can enter ${dataDirectory}; ` +
      'choose another data directory or start as an ordinary user.',
  );
}

async function makeReachable(
  prefix: string,
  account: ServerAccount | undefined,
): Promise<string | undefined> {
  try {
    if (dirname(prefix) === distantHomes && (await mkdir(distantHomes, { recursive: true }))) {
      await chmod(distantHomes, 0o755);
    }
    const home = await mkdtemp(prefix);
    await chmod(home, 0o755);
    if (await canEnter(home, account)) return home;
    await rm(home, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') throw error;
  }
  return undefined;
}

/**
 * Deleting a data directory means deleting its database: homes whose data directory was deleted are stopped
 * and removed. One whose disk is merely not mounted is kept.
 */
async function removeOrphans(): Promise<void> {
  const entries = await readdir(distantHomes).catch(() => []);
  for (const entry of entries) {
    const home = join(distantHomes, entry);
    if (!(await isOrphan(home))) continue;
    await stopServerIn(clusterOf(home));
    await rm(home, { recursive: true, force: true });
  }
}

async function isOrphan(home: string): Promise<boolean> {
  const owner = await readOwner(home);
  if (!owner || isAlive(owner.maker)) return false;
  const target = await realpath(homeLink(owner.dataDirectory)).catch(() => undefined);
  if (target === home) return false;
  return (await stat(await nearestExisting(owner.dataDirectory))).dev === owner.device;
}

async function readOwner(home: string): Promise<HomeOwner | undefined> {
  try {
    return JSON.parse(await readFile(join(home, ownerFile), 'utf8')) as HomeOwner;
  } catch {
    return undefined;
  }
}

async function nearestExisting(path: string): Promise<string> {
  return stat(path).then(
    () => path,
    () => nearestExisting(dirname(path)),
  );
}
