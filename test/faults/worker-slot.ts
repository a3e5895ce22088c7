import { MailSink } from '../setup/mail-sink.js';
import { ProgramSlot } from './program-slot.js';

/** How long something waits for a mail to fall into, in milliseconds. */
const patience = 2_000;

/** A place for a worker, with a mail server of its own. */
export class WorkerSlot extends ProgramSlot {
  readonly sink = new MailSink();
  /** How many kills fell between the mail server's yes and the commit. */
  killsWithinMail = 0;

  /** @param script the path of the program; a worker whose clock the test decides, unless given */
  constructor(environment: NodeJS.ProcessEnv, script = 'test/faults/worker-process.js') {
    super(script, () => ({ ...environment, SMTP_URL: this.sink.url }));
  }

  /** Starts the mail server and the first worker. */
  override async start(): Promise<void> {
    await this.sink.start();
    await super.start();
  }

  /** `kill -9` when the mail server has a mail and the worker does not know it yet: the worst moment there is. */
  async killWithinMail(): Promise<void> {
    const killed = await this.withinMail(patience, () => this.killNow());
    if (killed) this.killsWithinMail += 1;
    await (killed?.value ?? this.killNow());
    await this.startProgram();
  }

  /** `SIGSTOP` at that moment. @returns whether it came within a minute */
  async pauseWithinMail(): Promise<boolean> {
    const paused = await this.withinMail(60_000, () => this.pause());
    return paused !== undefined;
  }

  /** Ends the worker and the mail server. */
  override async stop(): Promise<void> {
    await super.stop();
    await this.sink.stop();
  }

  /** Does something when the mail server has a mail and is about to say yes. @returns undefined where none comes */
  private async withinMail<Done>(
    milliseconds: number,
    strike: () => Done,
  ): Promise<{ value: Done } | undefined> {
    let timer: NodeJS.Timeout | undefined;
    return new Promise<{ value: Done } | undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), milliseconds);
      this.sink.refuseMessage = () => {
        this.sink.refuseMessage = () => undefined;
        resolve({ value: strike() });
        return undefined;
      };
    }).finally(() => {
      clearTimeout(timer);
      this.sink.refuseMessage = () => undefined;
    });
  }
}
