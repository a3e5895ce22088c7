import { spawn } from 'node:child_process';

import type { Interrupted } from './interruption.js';
import { StartError } from './start-error.js';

/**
 * Runs a compiled script to its end, without showing what it prints.
 *
 * @param interruption ends the script, and rejects with the reason of the interruption
 * @throws StartError with what the script printed as its error, where it fails
 */
export function runScript(
  script: string,
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv,
  interruption: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...parameters], {
      detached: true,
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const end = () => child.kill('SIGTERM');
    interruption.addEventListener('abort', end, { once: true });
    if (interruption.aborted) end();
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      interruption.removeEventListener('abort', end);
      if (interruption.aborted) reject(interruption.reason as Interrupted);
      else if (code === 0) resolve();
      else reject(new StartError(complaint.trim() || `${script} stopped unexpectedly (${signal ?? code}).`));
    });
  });
}
