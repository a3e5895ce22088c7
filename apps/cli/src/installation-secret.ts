import { randomBytes } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The secret of an installation on one machine (32 random bytes in hexadecimal), kept in the data directory
 * for its owner alone and made once: sessions and the audit trail depend on it.
 */
export async function installationSecret(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, 'secret');
  const kept = await readSecret(file);
  if (kept) return kept;
  // Written aside and then linked, so that the file never holds half a secret and is never made twice.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(file, 'utf8')).trim();
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
