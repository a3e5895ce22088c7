import { rm } from 'node:fs/promises';

import { clusterOf, findHome, homeLink } from './postgres-home.js';
import { stopServerIn } from './server-process.js';

/** Stops the PostgreSQL of a data directory, if it runs, and deletes its data for good. */
export async function removeLocalPostgres(dataDirectory: string): Promise<void> {
  const home = await findHome(dataDirectory);
  if (home) {
    await stopServerIn(clusterOf(home));
    await rm(home, { recursive: true, force: true });
  }
  await rm(homeLink(dataDirectory), { force: true });
}
