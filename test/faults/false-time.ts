import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the programs that are started with it take for the time, by Debian's libfaketime; it can be set while they run. */
export class FalseTime {
  private constructor(
    private readonly directory: string,
    private readonly library: string,
    /** How far it is ahead of the real time, in milliseconds. */
    private ahead: number,
  ) {}

  /** @throws Error where libfaketime is not installed (Debian: apt-get install faketime) */
  static async start(now: Date): Promise<FalseTime> {
    const library = await findLibrary();
    const directory = await mkdtemp(join(tmpdir(), 'wisselwerk-time-'));
    const time = new FalseTime(directory, library, now.getTime() - Date.now());
    await time.tell();
    return time;
  }

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** For who is to believe it; what only measures how long something takes goes on as it is. */
  get environment(): NodeJS.ProcessEnv {
    return {
      LD_PRELOAD: this.library,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
    };
  }

  /** @param milliseconds forward, or back where it is negative */
  async jump(milliseconds: number): Promise<void> {
    this.ahead += milliseconds;
    await this.tell();
  }

  async end(): Promise<void> {
    await rm(this.directory, { recursive: true });
  }

  private get file(): string {
    return join(this.directory, 'time');
  }

  /** In one step, so that nobody reads half of it. */
  private async tell(): Promise<void> {
    const seconds = Math.round(this.ahead / 1_000);
    await writeFile(`${this.file}.new`, `${seconds < 0 ? '' : '+'}${seconds}\n`);
    await rename(`${this.file}.new`, this.file);
  }
}

async function findLibrary(): Promise<string> {
  const program = spawn('faketime', ['-f', '+0', 'printenv', 'LD_PRELOAD'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await Promise.race([
    once(program, 'spawn'),
    once(program, 'error').then(() => {
      throw new Error('The test of the clock needs libfaketime (Debian: apt-get install faketime).');
    }),
  ]);
  return (await program.stdout.toArray()).join('').trim();
}
