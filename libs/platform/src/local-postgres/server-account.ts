import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

import { LocalPostgresError } from './local-postgres.error.js';
import { runProgram, type ServerAccount } from './run-program.js';

const execute = promisify(execFile);

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of an existing cluster, else as
 * `nobody`; everybody else runs it as themselves (`undefined`).
 *
 * @throws LocalPostgresError where there is no account `nobody`
 */
export async function chooseServerAccount(existingCluster?: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (existingCluster) {
    const { uid, gid } = await stat(existingCluster);
    if (uid !== 0) return { uid, gid };
  }
  return findNobody();
}

async function findNobody(): Promise<ServerAccount> {
  try {
    const [uid, gid] = await Promise.all([execute('id', ['-u', 'nobody']), execute('id', ['-g', 'nobody'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch (error) {
    throw new LocalPostgresError(
      'PostgreSQL does not run as root and there is no account "nobody"; start as an ordinary user.',
      { cause: error },
    );
  }
}

/** Whether the account can enter the directory, asked of the system itself: modes alone do not know it all. */
export async function canEnter(directory: string, account: ServerAccount | undefined): Promise<boolean> {
  if (!account) return true;
  const entered = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { account });
  return entered.succeeded;
}
