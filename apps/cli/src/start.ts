import { existsSync } from 'node:fs';

import { Interrupted, listenForInterruption } from './interruption.js';
import { Launcher } from './launcher.js';
import { Progress } from './progress.js';
import { readStartSettings } from './start-settings.js';

/** `npm start`: the whole product on this machine. Ends with 0 when asked to stop, with 1 for a failure. */
async function start(): Promise<number> {
  const interruption = listenForInterruption();
  // A terminal that was closed cannot be written to; that must not keep us from stopping everything.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  if (existsSync('.env')) process.loadEnvFile('.env');
  try {
    const settings = readStartSettings(process.env);
    return await new Launcher(settings, interruption, new Progress(process.stdout)).run();
  } catch (error) {
    if (error instanceof Interrupted) return 0;
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

process.exit(await start());
