import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { removeLocalPostgres } from '../../libs/platform/src/local-postgres/index.js';
import { isAlive } from '../../libs/platform/src/local-postgres/process-state.js';

const startProgram = fileURLToPath(new URL('../../dist/apps/cli/src/start.js', import.meta.url));

/** One data directory and one port, on which the built product can be started again and again. */
export class Installation {
  private readonly launched: Launch[] = [];

  private constructor(
    readonly dataDirectory: string,
    readonly port: number,
  ) {}

  static async create(): Promise<Installation> {
    const directory = await mkdtemp(join(tmpdir(), 'wisselwerk-start-'));
    // Root runs PostgreSQL as another account, which must be able to pass through.
    await chmod(directory, 0o755);
    return new Installation(join(directory, 'data'), randomInt(20_000, 32_768));
  }

  start(environment: NodeJS.ProcessEnv = {}): Launch {
    const launch = new Launch({ PORT: String(this.port), DATA_DIR: this.dataDirectory, ...environment });
    this.launched.push(launch);
    return launch;
  }

  /** Ends what still runs and deletes everything. */
  async remove(): Promise<void> {
    for (const launch of this.launched) launch.killAll();
    // Where the data directory is a file there is no database to stop.
    await removeLocalPostgres(this.dataDirectory).catch(() => undefined);
    await rm(join(this.dataDirectory, '..'), { recursive: true, force: true });
  }
}

/** One run of `npm start`, without the build. */
export class Launch {
  /** Everything that was told on both channels. */
  output = '';
  /** Resolves with the exit code; `null` for a launcher that was killed. */
  readonly exitCode: Promise<number | null>;

  private readonly child: ChildProcess;
  private hasEnded = false;
  private family: number[] = [];

  constructor(environment: NodeJS.ProcessEnv) {
    // The environment of the test run (its database, its node options) is not that of a user.
    const { PATH, HOME } = process.env;
    this.child = spawn(process.execPath, [startProgram], {
      env: { PATH, HOME, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (chunk: Buffer) => (this.output += chunk.toString());
    this.child.stdout?.on('data', hear);
    this.child.stderr?.on('data', hear);
    this.exitCode = new Promise((resolve) => {
      this.child.on('close', (code) => {
        this.hasEnded = true;
        resolve(code);
      });
    });
  }

  /** Waits until it says that it is ready. @throws Error with its output where it ends before */
  async untilReady(): Promise<void> {
    while (!this.output.includes('Stop with Ctrl-C')) {
      if (this.hasEnded) throw new Error(`The start ended early:\n${this.output}`);
      await delay(50);
    }
    this.family = descendantsOf(this.child.pid ?? 0);
  }

  /** The processes that it had started when it became ready and that still run. */
  survivors(): number[] {
    return this.family.filter((processId) => isAlive(processId) && !hasEnded(processId));
  }

  /** What Ctrl-C does. */
  interrupt(): void {
    this.child.kill('SIGINT');
  }

  /** `kill -9` of the launcher alone. */
  killLauncher(): void {
    this.child.kill('SIGKILL');
  }

  /** `kill -9` of the launcher and of everything that it started. */
  killAll(): void {
    this.killLauncher();
    for (const processId of this.survivors()) killIfAlive(processId);
  }
}

/** Children and PostgreSQL's own processes too: their parents are children. */
function descendantsOf(ancestor: number): number[] {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const processes = rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
  const childrenOf = (parent: number): number[] =>
    processes.filter(([, of]) => of === parent).flatMap(([child]) => [child, ...childrenOf(child)]);
  return childrenOf(ancestor);
}

/** Whether a process has ended and only waits to be cleared away by its parent. */
function hasEnded(processId: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(processId)], { encoding: 'utf8' });
  return stdout.trim() === '' || stdout.trim().startsWith('Z');
}

/** `kill -9`; a process that ended since it was looked for is as it should be. */
function killIfAlive(processId: number): void {
  try {
    process.kill(processId, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Waits until the condition holds, and fails the test where it does not within ten seconds. */
export async function eventually(condition: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`This did not become true: ${condition.toString()}`);
    await delay(50);
  }
}
