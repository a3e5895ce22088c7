import { addMonths, type IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import { Clock, expectVersion, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { exchangePolicy } from '../access/exchange.policy.js';
import { ExchangeHistory } from '../history/exchange-history.js';
import type { ExchangeState } from '../transitions/exchange.workflow.js';
import { reflectionNotOpen } from './exchange.errors.js';
import { ExchangeRepository } from './exchange.repository.js';

/** What the candidate leaves behind at the end. */
export interface ClosingReflection {
  readonly closingReflection: string;
  readonly adviceToHost: string;
}

/** Whether the reflection can be written: while active, from a month before the last day on. */
export function reflectionIsOpen(
  exchange: { state: ExchangeState; endsOn: IsoDate },
  today: IsoDate,
): boolean {
  return exchange.state === 'active' && today >= addMonths(exchange.endsOn, -1);
}

/** Keeps the closing reflection (slotreflectie) of a candidate. */
@Injectable()
export class ClosingReflectionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly exchanges: ExchangeRepository,
    private readonly history: ExchangeHistory,
  ) {}

  /**
   * Writes the reflection, or writes it anew.
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `exchange.reflection_not_open`
   */
  write(
    actor: Actor,
    id: string,
    reflection: ClosingReflection,
    expected: number | undefined,
  ): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.exchanges.lock(id);
      const { exchange, circle } = held;
      exchangePolicy.demand(actor, 'write_reflection', circle);
      expectVersion(exchange, expected);
      if (!reflectionIsOpen(exchange, this.clock.today())) throw reflectionNotOpen();
      exchange.closingReflection = reflection.closingReflection;
      exchange.adviceToHost = reflection.adviceToHost;
      exchange.reflectedAt = this.clock.now();
      await this.exchanges.save(exchange);
      await this.history.note(held, 'reflect');
    });
  }
}
