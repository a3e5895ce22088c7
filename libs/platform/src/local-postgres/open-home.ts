import { lstat, mkdir, readFile, realpath, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { createHome } from './create-home.js';
import { LocalPostgresError } from './local-postgres.error.js';
import { prepareBinaries } from './postgres-binaries.js';
import { clusterOf, findHome, homeLink, type PostgresHome } from './postgres-home.js';
import { chooseServerAccount } from './server-account.js';

/**
 * Opens the home in the data directory, and makes it at the first start.
 *
 * @throws LocalPostgresError for a home that cannot be made, is not whole, or is of another account
 */
export async function openHome(dataDirectory: string, log: (line: string) => void): Promise<PostgresHome> {
  await makeDataDirectory(dataDirectory);
  const home = (await findHome(dataDirectory)) ?? (await makeHome(dataDirectory, log));
  const cluster = clusterOf(home);
  await assertWhole(home, cluster);
  const account = await chooseServerAccount(cluster);
  return {
    dataDirectory,
    cluster,
    account,
    password: await readPassword(home),
    binaries: await prepareBinaries(home, account),
  };
}

async function makeDataDirectory(dataDirectory: string): Promise<void> {
  try {
    await mkdir(dataDirectory, { recursive: true });
  } catch (error) {
    // What Node says of a new directory on a read-only disk.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new LocalPostgresError(`The data directory ${dataDirectory} cannot be made; choose another one.`, {
      cause: error,
    });
  }
}

async function makeHome(dataDirectory: string, log: (line: string) => void): Promise<string> {
  if (await isDanglingLink(homeLink(dataDirectory))) {
    log(`The database that ${homeLink(dataDirectory)} pointed to has gone; a new one is made.`);
    await rm(homeLink(dataDirectory));
  }
  await createHome(dataDirectory);
  return realpath(homeLink(dataDirectory));
}

async function isDanglingLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    () => false,
  );
}

async function assertWhole(home: string, cluster: string): Promise<void> {
  try {
    await stat(cluster);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    throw new LocalPostgresError(`${home} is in the way: it is not a database; move it and start again.`, {
      cause: error,
    });
  }
}

async function readPassword(home: string): Promise<string> {
  try {
    return (await readFile(join(home, 'password'), 'utf8')).trim();
  } catch (error) {
    throw new LocalPostgresError(
      `The password of the database in ${home} cannot be read; start as the account that made it, ` +
        'or choose another data directory.',
      { cause: error },
    );
  }
}
