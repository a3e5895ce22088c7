import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Context } from '../context/context.js';
import { newId } from '../database/new-id.js';
import { Transaction } from '../database/transaction.js';
import { Wakener } from '../queue/wakener.js';

/** Something that happened in a subject, told to whoever subscribes. */
export interface DomainEvent {
  /** `subject.what_happened`, such as `exchange.agreed`. */
  readonly kind: string;
  readonly subjectId: string;
  /** Ids and dates only: no texts and nothing confidential, for subscribers read the subject again. */
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** An event as it is handed on. */
export interface ToldEvent extends DomainEvent {
  readonly occurredAt: Date;
}

/** Events are written in the transaction of the fact itself, so that neither exists without the other. */
@Injectable()
export class Outbox {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly wakener: Wakener,
  ) {}

  /**
   * Writes an event in the open transaction and wakes the relay after its commit. While a history is
   * replayed (`quiet`) the event counts as handled.
   * @throws Error outside of a transaction
   */
  async emit(event: DomainEvent): Promise<void> {
    const { manager, afterCommit } = this.transaction.unit;
    const quiet = this.context.current.quiet === true;
    const now = this.clock.now();
    await manager.query(
      `INSERT INTO outbox_event (id, kind, subject_id, payload, occurred_at, handled_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), event.kind, event.subjectId, event.payload, now, quiet ? now : null],
    );
    if (!quiet) afterCommit.set('outbox', () => this.wakener.wake('outbox'));
  }
}
