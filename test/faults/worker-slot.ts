import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { end, startProgram, untilReady } from '../setup/programs.js';
import { MailSink } from '../setup/mail-sink.js';

/** How long a kill waits for a mail to fall into, in milliseconds. */
const patience = 2_000;

/** A place for a worker: whoever is killed there is followed up by another. It has a mail server of its own. */
export class WorkerSlot {
  readonly sink = new MailSink();
  /** How many kills fell between the mail server's yes and the commit. */
  killsWithinMail = 0;
  /** How often a worker ended that nobody had killed. */
  endsByItself = 0;
  private program: ChildProcess | undefined;

  constructor(private readonly environment: NodeJS.ProcessEnv) {}

  /** Starts the mail server and the first worker. */
  async start(): Promise<void> {
    await this.sink.start();
    await this.startWorker();
  }

  /** `kill -9`, at whatever it is doing now. */
  async kill(): Promise<void> {
    await this.killNow();
    await this.startWorker();
  }

  /** `kill -9` when the mail server has a mail and the worker does not know it yet: the worst moment there is. */
  async killWithinMail(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const killed = await new Promise<Promise<void> | undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
      this.sink.refuseMessage = () => {
        this.sink.refuseMessage = () => undefined;
        this.killsWithinMail += 1;
        resolve(this.killNow());
        return undefined;
      };
    }).finally(() => clearTimeout(timer));
    this.sink.refuseMessage = () => undefined;
    await (killed ?? this.killNow());
    await this.startWorker();
  }

  /** Ends the worker and the mail server. */
  async stop(): Promise<void> {
    const program = this.program;
    this.program = undefined;
    if (program) await end(program);
    await this.sink.stop();
  }

  private async startWorker(): Promise<void> {
    const program = startProgram('test/faults/worker-process.js', {
      PATH: process.env.PATH,
      ...this.environment,
      SMTP_URL: this.sink.url,
    });
    this.program = program;
    program.once('exit', () => {
      if (this.program !== program) return;
      this.endsByItself += 1;
      this.program = undefined;
    });
    await untilReady(program);
  }

  private async killNow(): Promise<void> {
    const program = this.program;
    this.program = undefined;
    if (!program) return;
    const gone = once(program, 'exit');
    program.kill('SIGKILL');
    await gone;
  }
}
