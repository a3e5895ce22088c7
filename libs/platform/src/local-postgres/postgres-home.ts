import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import type { PostgresBinaries } from './postgres-binaries.js';
import type { ServerAccount } from './run-program.js';

/** A complete PostgreSQL installation of one data directory: what is needed to run its server. */
export interface PostgresHome {
  readonly dataDirectory: string;
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  readonly password: string;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | undefined;
}

/** The superuser of the cluster. */
export const superuser = 'wisselwerk';

/** What a data directory holds its PostgreSQL under: a directory, or a link to one. */
export function homeLink(dataDirectory: string): string {
  return join(resolve(dataDirectory), 'postgres');
}

/** The real path of an existing home; `undefined` where there is none or its target has gone. */
export async function findHome(dataDirectory: string): Promise<string | undefined> {
  try {
    return await realpath(homeLink(dataDirectory));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** PostgreSQL's own data directory inside a home. */
export function clusterOf(home: string): string {
  return join(home, 'cluster');
}
