import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
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

  /** Asks something as somebody. */
  ask(session: ClientSession, method: string, path: string, options: AskOptions = {}): Promise<Response> {
    const { body, version } = options;
    return fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...{ cookie: session.cookie, 'x-csrf-token': session.csrfToken },
        ...(body && { 'content-type': 'application/json' }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
  }

  /** Listens to a meeting as somebody. @throws Error where that is refused */
  async listen(session: ClientSession, meetingId: string): Promise<LiveReading> {
    const answer = await this.ask(session, 'GET', `/meetings/${meetingId}/live`);
    if (!answer.ok || !answer.body) throw new Error(`Listening was refused: ${answer.status}.`);
    return new LiveReading(answer.body.getReader());
  }

  stop(): Promise<void> {
    return end(this.program);
  }
}

interface AskOptions {
  readonly body?: object;
  readonly version?: number;
}
