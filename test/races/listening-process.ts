import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { Configuration } from '@app/platform';
import type { ClientSession } from '../setup/client.js';
import { end, untilReady } from '../setup/programs.js';
import { LiveReading } from './live-reading.js';

/** The built api in a process of its own, for people who are signed in; what it logs is kept. */
export class ListeningProcess {
  /** Everything that it wrote. */
  log = '';

  private constructor(
    private readonly program: ChildProcess,
    private readonly address: string,
  ) {
    for (const stream of [program.stdout, program.stderr])
      stream?.on('data', (text: Buffer) => {
        this.log += text.toString();
      });
  }

  /** Starts it on the database, and with the secret, of a test; it logs everything. */
  static async start({ DATABASE_URL, APP_SECRET, PUBLIC_URL }: Configuration): Promise<ListeningProcess> {
    const port = String(randomInt(20_000, 32_768));
    const program = spawn(process.execPath, ['dist/apps/api/src/main.js'], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        PATH: process.env.PATH,
        ...{ DATABASE_URL, APP_SECRET, PUBLIC_URL },
        ...{ DATABASE_POOL_SIZE: '6', HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'trace' },
      },
    });
    const api = new ListeningProcess(program, `http://127.0.0.1:${port}/api/v1`);
    await untilReady(program);
    return api;
  }

  /** Asks something as somebody. @returns the status and the body */
  async ask(
    session: ClientSession,
    method: string,
    path: string,
    options: AskOptions = {},
  ): Promise<Answered> {
    const answer = await this.request(session, method, path, options);
    const text = (await answer.toArray()).join('');
    return { status: answer.statusCode ?? 0, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** Listens to a meeting as somebody. @throws Error where that is refused */
  async listen(session: ClientSession, meetingId: string): Promise<LiveReading> {
    const answer = await this.request(session, 'GET', `/meetings/${meetingId}/live`, {});
    if (answer.statusCode === 200) return new LiveReading(answer);
    answer.destroy();
    throw new Error(`Listening was refused: ${answer.statusCode}.`);
  }

  /** A connection of its own for every request, so that none waits when the process stops. */
  private async request(
    { cookie, csrfToken }: ClientSession,
    method: string,
    path: string,
    { body, version }: AskOptions,
  ): Promise<IncomingMessage> {
    const headers = {
      ...{ cookie, 'x-csrf-token': csrfToken },
      ...(body && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    const asking = request(`${this.address}${path}`, { method, headers, agent: false });
    asking.end(body && JSON.stringify(body));
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    return answer.setEncoding('utf8');
  }

  stop(): Promise<void> {
    return end(this.program);
  }
}

/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

interface AskOptions {
  readonly body?: object;
  readonly version?: number;
}
