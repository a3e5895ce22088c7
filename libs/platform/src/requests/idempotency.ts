import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Transaction } from '../database/transaction.js';
import { DomainError } from '../errors/domain-error.js';

/** An answer that was given before and is given again. */
export interface RecordedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** One use of a key: by whom, and for which request. */
export interface KeyedRequest {
  /** The person, or the address of somebody who is not signed in. */
  readonly actorKey: string;
  readonly key: string;
  /** Method, path and body; another request under the same key is refused. */
  readonly request: readonly string[];
}

/** How long an answer is remembered, in hours. Source: the HTTP interface, `Idempotency-Key`. */
export const idempotencyHours = 24;

/** The same key and request get the same answer, and act once, whatever is killed in between. */
@Injectable()
export class Idempotency {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Acts and remembers the answer in one transaction, or gives the remembered one. A second request under
   * the key waits for the first. What fails is not remembered, for it left nothing behind.
   * @throws DomainError `idempotency.mismatch` when the key was used for another request
   */
  once(keyed: KeyedRequest, act: () => Promise<RecordedAnswer>): Promise<RecordedAnswer> {
    return this.transaction.run(async (manager) => {
      const { oldest } = this;
      const claimed = await manager.query<unknown[]>(
        `INSERT INTO idempotency_record (actor_key, key, fingerprint, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (actor_key, key) DO UPDATE SET fingerprint = $3, created_at = $4, status = NULL
           WHERE idempotency_record.created_at < $5
         RETURNING key`,
        [keyed.actorKey, keyed.key, fingerprintOf(keyed), this.clock.now(), oldest],
      );
      if (claimed.length === 0) {
        const remembered = await this.recall(keyed, oldest);
        if (!remembered) throw usedForAnother();
        return remembered;
      }
      const answer = await act();
      await manager.query(
        `UPDATE idempotency_record SET status = $3, headers = $4, body = $5 WHERE actor_key = $1 AND key = $2`,
        [keyed.actorKey, keyed.key, answer.status, answer.headers, JSON.stringify(answer.body ?? null)],
      );
      return answer;
    });
  }

  /**
   * Asks, and then acts as `once` does; where the answer is remembered, nothing is asked.
   * @param ask what takes its time elsewhere, over the network: no transaction is open meanwhile
   * @throws DomainError `idempotency.mismatch` when the key was used for another request
   */
  async onceAsked<Asked>(
    keyed: KeyedRequest,
    ask: () => Promise<Asked>,
    act: (asked: Asked) => Promise<RecordedAnswer>,
  ): Promise<RecordedAnswer> {
    const remembered = await this.recall(keyed, this.oldest);
    if (remembered) return remembered;
    const asked = await ask();
    return this.once(keyed, () => act(asked));
  }

  /** The answer that was given under the key since `oldest`; undefined while there is none. */
  private async recall(keyed: KeyedRequest, oldest: Date): Promise<RecordedAnswer | undefined> {
    const [record] = await this.transaction.manager.query<(RecordedAnswer & { fingerprint: string })[]>(
      `SELECT fingerprint, status, headers, body FROM idempotency_record
       WHERE actor_key = $1 AND key = $2 AND created_at >= $3 AND status IS NOT NULL`,
      [keyed.actorKey, keyed.key, oldest],
    );
    if (!record) return undefined;
    if (record.fingerprint !== fingerprintOf(keyed)) throw usedForAnother();
    return { status: record.status, headers: record.headers, body: record.body };
  }

  /** When what is remembered was answered at the earliest. */
  private get oldest(): Date {
    return new Date(this.clock.now().getTime() - idempotencyHours * 3_600_000);
  }
}

function fingerprintOf({ request }: KeyedRequest): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex');
}

function usedForAnother(): DomainError {
  return new DomainError('unprocessable', 'idempotency.mismatch', {
    nl: 'Deze Idempotency-Key is al gebruikt voor een ander verzoek.',
    en: 'This Idempotency-Key was already used for another request.',
  });
}
