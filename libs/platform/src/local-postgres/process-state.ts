import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether a process with this id exists, whoever it belongs to. */
export function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether the process is the PostgreSQL server of this cluster, and not another program that was given the
 * same process id later on. A process that has ended but was not yet cleared away by its parent has no
 * command line any more, so it counts as gone.
 *
 * @param cluster the real path, without links, as the server was given it
 */
export function isServerOf(processId: number, cluster: string): boolean {
  if (!isAlive(processId)) return false;
  try {
    return commandOf(processId).includes(`-D ${cluster} `);
  } catch {
    return false;
  }
}

/** The only thing about a process of another account that everybody may read, in a container too. */
function commandOf(processId: number): string {
  if (process.platform === 'linux') {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8').replaceAll('\0', ' ');
  }
  return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(processId)], { encoding: 'utf8' });
}

/** Waits until the condition holds; answers whether it did within the time. */
export async function waitUntil(condition: () => boolean, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) return false;
    await delay(20);
  }
  return true;
}
