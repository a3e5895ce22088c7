import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { TestApplication } from '../setup/application.js';
import { end, untilReady } from '../setup/programs.js';

/** How the event loop of the api fared, in milliseconds. */
export interface EventLoop {
  /** The longest time that its own work held it up. */
  readonly longestStall: number;
  /** The longest and the usual (99 %) delay, also where the machine was busy otherwise. */
  readonly longestDelay: number;
  readonly usualDelay: number;
}

/** A request as it goes over the line. */
export interface Sending {
  readonly method: string;
  /** With the query, encoded. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What was answered. */
export interface FuzzAnswer {
  readonly status: number;
  /** Without its parameters. */
  readonly type: string;
  readonly requestId: string | undefined;
  readonly text: string;
}

/** How long an answer may take, in milliseconds. */
const patience = 60_000;
/** How much of the log is kept for a report, in characters. */
const logKept = 20_000;

/** The built api in a process of its own, whose event loop is watched. */
export class FuzzedApi {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 16 });
  /** The end of what it logged as an error. */
  log = '';

  private constructor(
    private readonly program: ChildProcess,
    readonly port: number,
    /** How far its clock is ahead of that of the machine, in milliseconds. */
    private readonly ahead: number,
  ) {
    program.stdout?.on('data', (text: Buffer) => this.keep(text));
    program.stderr?.on('data', (text: Buffer) => this.keep(text));
  }

  /** Starts it on the database, with the secret, and at the time of a test, which runs on from there. */
  static async start({ configuration, clock }: TestApplication): Promise<FuzzedApi> {
    const { DATABASE_URL, APP_SECRET, PUBLIC_URL } = configuration;
    const ahead = clock.now().getTime() - Date.now();
    const port = randomInt(20_000, 32_768);
    const program = spawn(
      process.execPath,
      [
        ...['--import', './test/fuzz/event-loop-watch.mjs', '--import', './test/fuzz/clock-ahead.mjs'],
        'dist/apps/api/src/main.js',
      ],
      {
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        env: {
          PATH: process.env.PATH,
          ...{ DATABASE_URL, APP_SECRET, PUBLIC_URL, DEMO: 'true' },
          ...{
            DATABASE_POOL_SIZE: '10',
            CLOCK_AHEAD: String(ahead),
            HOST: '127.0.0.1',
            PORT: String(port),
            LOG_LEVEL: 'error',
          },
        },
      },
    );
    const api = new FuzzedApi(program, port, ahead);
    await untilReady(program);
    api.watch();
    return api;
  }

  /** @throws Error where no whole answer comes */
  async ask({ method, path, headers, body }: Sending): Promise<FuzzAnswer> {
    const asking = request({
      ...{ host: '127.0.0.1', port: this.port, agent: this.agent, timeout: patience },
      ...{ method, path: `/api/v1${path}` },
      headers: { ...headers, ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }) },
    });
    // Beyond the first, which is thrown below.
    asking.on('error', () => undefined);
    asking.on('timeout', () => asking.destroy(new Error(`no answer within ${patience} ms`)));
    asking.end(body);
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    const [type = ''] = (answer.headers['content-type'] ?? '').split(';');
    const id = answer.headers['x-request-id'];
    const known = {
      status: answer.statusCode ?? 0,
      type,
      requestId: typeof id === 'string' ? id : undefined,
    };
    // A stream has no end; that it began is the answer.
    if (type === 'text/event-stream') {
      answer.on('error', () => undefined).destroy();
      return { ...known, text: '' };
    }
    return { ...known, text: (await answer.setEncoding('utf8').toArray()).join('') };
  }

  /** What time it is for the api, as RFC 3339 writes it. */
  now(): string {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  /** Forgets how long the event loop was held up until now. */
  watch(): void {
    this.program.send('watch');
  }

  async eventLoop(): Promise<EventLoop> {
    this.program.send('event loop');
    const [{ eventLoop }] = (await once(this.program, 'message')) as [{ eventLoop: EventLoop }];
    return eventLoop;
  }

  get hasEnded(): boolean {
    return this.program.exitCode !== null || this.program.signalCode !== null;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    await end(this.program);
  }

  private keep(text: Buffer): void {
    this.log = (this.log + text.toString()).slice(-logKept);
  }
}
