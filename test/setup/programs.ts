import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Starts a program of the built product; what it reports as an error is seen. */
export function startProgram(
  path: string,
  environment: NodeJS.ProcessEnv,
  ...parameters: string[]
): ChildProcess {
  return spawn(process.execPath, [path, ...parameters], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

/** Waits until a program has ended well. @throws Error for another exit code */
export async function finish(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`A program of the product ended with ${code}.`);
}

/** A service says over the channel to its parent when it is ready. @throws Error where it ends before */
export async function untilReady(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A service of the product ended with ${String(code)} before it was ready.`);
  });
  await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
}

/** Ends a service in an orderly way, and waits for it. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
