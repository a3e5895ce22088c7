import type { Actor } from '@app/identity';
import { Clock, decideTransition, expectVersion, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { exchangeParts, heldParties } from '../access/exchange-parts.js';
import { exchangePolicy } from '../access/exchange.policy.js';
import { ExchangeRepository } from '../exchanges/exchange.repository.js';
import { ExchangeFactsReader } from './exchange-facts.js';
import type { ExchangeSituation } from './exchange-situation.js';
import { ExchangeSteps } from './exchange-steps.js';
import { type ExchangeAction, exchangeWorkflow } from './exchange.workflow.js';
import type { TransitionInput } from './transition-input.js';

/** Takes exchanges from state to state; the workflow alone decides what is possible. */
@Injectable()
export class ExchangeTransitionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly exchanges: ExchangeRepository,
    private readonly facts: ExchangeFactsReader,
    private readonly steps: ExchangeSteps,
  ) {}

  /**
   * Takes one action.
   * @param actor null: the system
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `workflow.refused` with every
   *   guard that refuses, `exchange.agreement_changed`
   */
  take(
    actor: Actor | null,
    id: string,
    action: ExchangeAction,
    input: TransitionInput = {},
    expected?: number,
  ): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.exchanges.lock(id);
      const { exchange, circle } = held;
      if (actor) exchangePolicy.demand(actor, 'take_part', circle);
      expectVersion(exchange, expected);
      const ownParties = actor ? heldParties(actor, circle).map(({ party }) => party) : [];
      const subject: ExchangeSituation = { ...(await this.facts.ofOne(id)), ownParties };
      const { to } = decideTransition(exchangeWorkflow, {
        state: exchange.state,
        subject,
        parts: exchangeParts(actor, circle),
        at: this.clock.now(),
        action,
        input: { ...input },
      });
      await this.steps.take(held, { actor, action, input, situation: subject, to });
    });
  }
}
