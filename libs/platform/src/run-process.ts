import type { INestApplicationContext } from '@nestjs/common';
import { type Configuration, ConfigurationError, readConfiguration } from './config/configuration.js';

/** How long a program may take to end what it is doing when its parent is gone, in milliseconds. */
const graceAfterParent = 10_000;

/**
 * How long it may take on a signal, in milliseconds: less than the half minute after which it is killed anyway. What is
 * left undone then is done again by another; a queue that is out of reach is waited for without end.
 */
const graceAfterSignal = 25_000;

/**
 * Runs a long-living program: reads the configuration, starts it, tells a parent process that it is ready,
 * and ends it in an orderly way on a signal or when the parent is gone.
 * What cannot start ends with one clear text on the standard error and exit code 1.
 */
export async function runProcess(
  name: string,
  start: (configuration: Configuration) => Promise<INestApplicationContext>,
): Promise<void> {
  const started = Promise.resolve().then(() => start(readConfiguration(process.env)));
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), graceAfterParent).unref();
    void started.then((app) => app.close()).finally(() => process.exit(0));
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => {
      setTimeout(() => process.exit(1), graceAfterSignal).unref();
    });
  try {
    await started;
    process.send?.({ ready: true });
  } catch (fault) {
    process.stderr.write(`${reasonOf(name, fault)}\n`);
    process.exit(1);
  }
}

function reasonOf(name: string, fault: unknown): string {
  if (fault instanceof ConfigurationError) return fault.message;
  const { code, message } = fault as { code?: unknown; message?: unknown };
  if (code === 'EADDRINUSE') return `The ${name} cannot start: its port is already in use.`;
  return `The ${name} cannot start: ${typeof message === 'string' ? message : String(fault)}`;
}
