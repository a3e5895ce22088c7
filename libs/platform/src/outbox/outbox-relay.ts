import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Transaction } from '../database/transaction.js';
import { longestDelay, mostAttempts, retryDelay } from '../queue/retry-delay.js';
import type { DomainEvent, ToldEvent } from './outbox.js';

/** Somebody who wants to know; what it writes is committed together with the mark that it was told. */
export interface EventSubscriber {
  /** The kinds of event it wants, such as `exchange.agreed`. */
  readonly kinds: readonly string[];
  /** Acts on the event. Told again when it throws, so it must bear being told twice. */
  handle(event: ToldEvent): Promise<void>;
}

interface WaitingEvent {
  id: string;
  kind: string;
  subject_id: string;
  payload: DomainEvent['payload'];
  occurred_at: Date;
  attempts: number;
}

/**
 * Hands the events of the outbox to their subscribers, each event at least once, in order of time. One that cannot be handled
 * holds up no other, for whoever is told reads the subject as it stands: it is tried again for three days, then given up
 * and shown to the administrator.
 */
@Injectable()
export class OutboxRelay {
  private readonly log = new Logger(OutboxRelay.name);
  private readonly subscribers: EventSubscriber[] = [];

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  subscribe(subscriber: EventSubscriber): void {
    this.subscribers.push(subscriber);
  }

  /** Hands on every event that is due; any number of relays may run at once. @returns how many were handled */
  async relay(): Promise<number> {
    for (let handled = 0; ; handled += 1) if (!(await this.relayNext())) return handled;
  }

  private async relayNext(): Promise<boolean> {
    const failed: { event?: WaitingEvent; fault?: unknown } = {};
    const found = await this.transaction
      .run(async (manager) => {
        const now = this.clock.now();
        const [event] = await manager.query<WaitingEvent[]>(
          `SELECT id, kind, subject_id, payload, occurred_at, attempts FROM outbox_event
           WHERE handled_at IS NULL AND given_up_at IS NULL
             AND (next_attempt_at IS NULL OR next_attempt_at <= $1 OR next_attempt_at > $2)
           ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
          [now, new Date(now.getTime() + longestDelay)],
        );
        if (!event) return false;
        failed.event = event;
        await this.tell(event);
        await manager.query(`UPDATE outbox_event SET handled_at = $2 WHERE id = $1`, [
          event.id,
          this.clock.now(),
        ]);
        return true;
      })
      .catch((fault: unknown) => {
        failed.fault = fault;
        return true;
      });
    if (failed.fault) await this.postpone(failed.event, failed.fault);
    return found;
  }

  private async tell(event: WaitingEvent): Promise<void> {
    for (const subscriber of this.subscribers) {
      if (!subscriber.kinds.includes(event.kind)) continue;
      const { kind, subject_id: subjectId, payload, occurred_at: occurredAt } = event;
      await subscriber.handle({ kind, subjectId, payload, occurredAt });
    }
  }

  private async postpone(event: WaitingEvent | undefined, fault: unknown): Promise<void> {
    if (!event) throw fault;
    const message = fault instanceof Error ? fault.message : String(fault);
    this.log.error(`Event ${event.kind} (${event.id}) could not be handled: ${message}`);
    const now = this.clock.now();
    const attempts = event.attempts + 1;
    const isHopeless = attempts >= mostAttempts;
    // Another relay may have had it since the transaction of this attempt was undone; its word counts.
    await this.transaction.manager.query(
      `UPDATE outbox_event SET attempts = $2, next_attempt_at = $3, given_up_at = $4, last_error = $5
       WHERE id = $1 AND attempts = $2 - 1 AND handled_at IS NULL`,
      [
        event.id,
        attempts,
        isHopeless ? null : new Date(now.getTime() + retryDelay(attempts)),
        isHopeless ? now : null,
        message.slice(0, 500),
      ],
    );
  }
}
