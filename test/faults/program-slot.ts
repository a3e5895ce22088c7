import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { end, startProgram, untilReady } from '../setup/programs.js';

/** A place for a program of the built product: whoever is killed there is followed up by another. */
export abstract class ProgramSlot {
  /** How often a program ended that nobody had killed. */
  endsByItself = 0;
  private program: ChildProcess | undefined;

  /** @param script the path of the program */
  constructor(
    private readonly script: string,
    private readonly environment: () => NodeJS.ProcessEnv,
  ) {}

  /** Starts the first program. */
  start(): Promise<void> {
    return this.startProgram();
  }

  /** `kill -9`, at whatever it is doing now. */
  async kill(): Promise<void> {
    await this.killNow();
    await this.startProgram();
  }

  /** `SIGSTOP`: it does nothing, and does not know it, until it is resumed. */
  pause(): void {
    this.program?.kill('SIGSTOP');
  }

  resume(): void {
    this.program?.kill('SIGCONT');
  }

  /** `SIGTERM`, as who rolls out a new version does. @returns the exit code, and the seconds that it took */
  async endInOrder(): Promise<{ readonly code: number | null; readonly seconds: number }> {
    const program = this.taken();
    if (!program) throw new Error('Nothing runs here.');
    const began = performance.now();
    program.kill('SIGTERM');
    const [code] = (await once(program, 'exit')) as [number | null];
    return { code, seconds: (performance.now() - began) / 1_000 };
  }

  /** Ends the program. */
  async stop(): Promise<void> {
    const program = this.taken();
    if (program) await end(program);
  }

  protected async startProgram(): Promise<void> {
    const program = startProgram(this.script, { PATH: process.env.PATH, ...this.environment() });
    this.program = program;
    program.once('exit', () => {
      if (this.program !== program) return;
      this.endsByItself += 1;
      this.program = undefined;
    });
    await untilReady(program);
  }

  protected async killNow(): Promise<void> {
    const program = this.taken();
    if (!program) return;
    const gone = once(program, 'exit');
    program.kill('SIGKILL');
    await gone;
  }

  private taken(): ChildProcess | undefined {
    const { program } = this;
    this.program = undefined;
    return program;
  }
}
