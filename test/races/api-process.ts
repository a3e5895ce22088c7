import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import type { Configuration } from '@app/platform';
import { end, startProgram, untilReady } from '../setup/programs.js';

/** What an api answered. */
export interface Answer {
  readonly status: number;
  /** The code of the problem; undefined where there is none. */
  readonly code: string | undefined;
}

/** The built api in a process of its own. */
export class ApiProcess {
  private constructor(
    private readonly program: ChildProcess,
    private readonly address: string,
  ) {}

  /** Starts it on the database, and with the secret, of a test. */
  static async start({ DATABASE_URL, APP_SECRET, PUBLIC_URL }: Configuration): Promise<ApiProcess> {
    const port = String(randomInt(20_000, 32_768));
    const program = startProgram('dist/apps/api/src/main.js', {
      PATH: process.env.PATH,
      ...{ DATABASE_URL, APP_SECRET, PUBLIC_URL },
      ...{ DATABASE_POOL_SIZE: '6', HOST: '127.0.0.1', PORT: port, LOG_LEVEL: 'error' },
    });
    await untilReady(program);
    return new ApiProcess(program, `http://127.0.0.1:${port}/api/v1`);
  }

  /** @param token a personal access token of who asks */
  put(path: string, token: string, body: object): Promise<Answer> {
    return this.ask('PUT', path, { authorization: `Bearer ${token}` }, body);
  }

  /** @param headers by which it is known who asks */
  async ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: object,
  ): Promise<Answer> {
    const answer = await fetch(`${this.address}${path}`, {
      method,
      headers: body ? { ...headers, 'content-type': 'application/json' } : headers,
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.ok) return { status: answer.status, code: undefined };
    return { status: answer.status, code: (JSON.parse(text) as { code?: string }).code };
  }

  stop(): Promise<void> {
    return end(this.program);
  }
}
