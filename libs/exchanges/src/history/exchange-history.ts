import type { Actor } from '@app/identity';
import { AuditTrail, Clock, newId, Outbox, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { HeldExchange } from '../exchanges/exchange.repository.js';
import type { ExchangeAction, ExchangeState } from '../transitions/exchange.workflow.js';
import { ExchangeTransition } from './exchange-transition.entity.js';

/** What follows by itself from somebody's action; the history shows it as a line of its own. */
export type Consequence = 'void_signatures' | 'apply_amendment';

/** A line for the history; who did it is null for the system. */
export interface HistoryLine {
  readonly action: ExchangeAction | Consequence;
  readonly from: ExchangeState;
  readonly actor: Actor | null;
  readonly deputyForId?: string | null;
  readonly reason?: string | undefined;
  /** For the readers of the exchange's details. */
  readonly detail?: Detail;
}

type Detail = Readonly<Record<string, unknown>>;

/** What the rest of the product is told of a line, as a domain event. */
const events: Readonly<Record<ExchangeAction | Consequence, string>> = {
  sign: 'exchange.signed',
  start: 'exchange.started',
  amend: 'exchange.amendment_proposed',
  sign_amendment: 'exchange.amendment_signed',
  withdraw_amendment: 'exchange.amendment_withdrawn',
  apply_amendment: 'exchange.amended',
  void_signatures: 'exchange.signatures_voided',
  complete: 'exchange.completed',
  end_early: 'exchange.ended_early',
  cancel: 'exchange.cancelled',
};

const notedEvents = {
  propose: 'exchange.proposed',
  change: 'exchange.changed',
  reflect: 'exchange.reflected',
} as const;

/** The event of the last signature, which tells the first day. */
export const agreed = 'exchange.agreed';

/** Keeps the history of exchanges, and tells the audit trail and the outbox of every line. */
@Injectable()
export class ExchangeHistory {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Writes a line about the exchange as it stands after the action, in the open transaction. */
  async write({ exchange, circle }: HeldExchange, line: HistoryLine): Promise<void> {
    const { action, from } = line;
    const transitionId = newId();
    await this.transaction.unit.manager.insert(ExchangeTransition, {
      id: transitionId,
      exchangeId: exchange.id,
      action,
      fromState: from,
      toState: exchange.state,
      actorId: line.actor?.personId ?? null,
      deputyForId: line.deputyForId ?? null,
      at: this.clock.now(),
      reason: line.reason ?? null,
      detail: { ...line.detail },
    });
    const detail = { from, to: exchange.state, deputyForId: line.deputyForId ?? null };
    await this.tell({ exchange, circle }, action, {
      kind: events[action],
      payload: { transitionId },
      detail,
    });
    if (from === 'proposed' && exchange.state === 'agreed') {
      await this.outbox.emit({
        kind: agreed,
        subjectId: exchange.id,
        payload: { startsOn: exchange.startsOn, transitionId },
      });
    }
  }

  /** Tells the audit trail and the outbox of what is no step of the workflow, without a line in the history. */
  async note(
    held: HeldExchange,
    noted: 'propose' | 'change' | 'reflect',
    detail: Detail = {},
  ): Promise<void> {
    await this.tell(held, noted, { kind: notedEvents[noted], payload: {}, detail });
  }

  private async tell(
    { exchange, circle }: HeldExchange,
    action: string,
    { kind, payload, detail }: { kind: string; payload: Record<string, string>; detail: Detail },
  ): Promise<void> {
    this.audit.record({
      action: `exchange.${action}`,
      subjectType: 'exchange',
      subjectId: exchange.id,
      programmeId: circle.programmeId,
      detail,
    });
    await this.outbox.emit({ kind, subjectId: exchange.id, payload });
  }
}
