import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';

/** What is asked: by whom, of which address under `/api/v1`. */
export interface Asked {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  /** The access token of who asks. */
  readonly token: string;
  readonly body?: object;
  /** Sent as `If-Match`. */
  readonly version?: number;
}

/** What was answered; anything but a server fault. */
export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  /** Whether an earlier attempt may have been carried out, its answer lost. */
  readonly repeated: boolean;
}

/** What all clients of a test have met. */
export class Experience {
  answered = 0;
  /** Connections that were refused or broke. */
  broken = 0;
  /** Answers of a process that could not reach its database. */
  unavailable = 0;
  /** Repetitions of what had been answered, which were answered the same. */
  recalled = 0;
  /** The longest that an attempt took, in milliseconds. */
  slowest = 0;
  /** Server faults that were no clean 503. */
  readonly unclean: string[] = [];
}

/** How long is waited before another attempt, and how long an attempt may take, in milliseconds. */
const pause = 50;
const patience = 60_000;

/** The words of a clean 503, and no others. */
const clean = new Set(['type', 'title', 'status', 'detail', 'code', 'requestId']);

/** Repeats what it asks, at one process after the other, until it is answered; a POST always under the same key. */
export class PersistentClient {
  private turn = 0;

  constructor(
    private readonly addresses: readonly string[],
    private readonly experience: Experience,
  ) {}

  async ask(asked: Asked, key: string = randomUUID()): Promise<Answer> {
    for (let repeated = false; ; repeated = true) {
      const answer = await this.attempt(asked, key);
      if (answer) {
        this.experience.answered += 1;
        return { ...answer, repeated };
      }
      await delay(pause);
    }
  }

  private async attempt(asked: Asked, key: string): Promise<Omit<Answer, 'repeated'> | undefined> {
    const began = performance.now();
    try {
      const { status, text, type } = await this.send(asked, key);
      if (status >= 500) return this.note(status, text, type);
      return { status, body: (text === '' ? {} : JSON.parse(text)) as Answer['body'] };
    } catch {
      this.experience.broken += 1;
      return undefined;
    } finally {
      this.experience.slowest = Math.max(this.experience.slowest, performance.now() - began);
    }
  }

  private async send({ method, path, token, body, version }: Asked, key: string) {
    this.turn += 1;
    const answer = await fetch(`${this.addresses[this.turn % this.addresses.length]}/api/v1${path}`, {
      method,
      headers: {
        ...{ authorization: `Bearer ${token}` },
        ...(body && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': key }),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      signal: AbortSignal.timeout(patience),
      ...(body && { body: JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      text: await answer.text(),
      type: answer.headers.get('content-type') ?? '',
    };
  }

  /** A server fault says that the database is away, and nothing of why. */
  private note(status: number, text: string, type: string): undefined {
    this.experience.unavailable += 1;
    const isClean =
      status === 503 &&
      type.startsWith('application/problem+json') &&
      Object.keys(JSON.parse(text) as object).every((word) => clean.has(word));
    if (!isClean) this.experience.unclean.push(`${status} ${text}`);
    return undefined;
  }
}
