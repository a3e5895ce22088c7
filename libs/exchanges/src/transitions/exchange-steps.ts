import type { Actor } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { AmendmentService } from '../agreement/amendment.service.js';
import { SignatureService } from '../agreement/signature.service.js';
import { ExchangeRepository, type HeldExchange } from '../exchanges/exchange.repository.js';
import { ExchangeHistory } from '../history/exchange-history.js';
import { MilestonePlanning } from '../milestones/milestone-planning.js';
import type { ExchangeSituation } from './exchange-situation.js';
import type { ExchangeAction, ExchangeState } from './exchange.workflow.js';
import type { TransitionInput } from './transition-input.js';

/** A step that the workflow has found possible. */
export interface DecidedStep {
  /** Null: the system. */
  readonly actor: Actor | null;
  readonly action: ExchangeAction;
  readonly input: TransitionInput;
  readonly situation: ExchangeSituation;
  /** The state that it leads to. */
  readonly to: ExchangeState;
}

type Step = (held: HeldExchange, decided: DecidedStep) => Promise<void>;

/** Writes down what every action does, after the workflow has allowed it. */
@Injectable()
export class ExchangeSteps {
  private readonly steps: Readonly<Record<ExchangeAction, Step>> = {
    sign: (held, { actor, input, situation, to }) =>
      this.signatures.sign(held, {
        actor: known(actor),
        agreementVersion: input.agreementVersion,
        unsignedParties: situation.unsignedParties,
        to,
      }),
    start: (held, decided) => this.move(held, decided),
    amend: (held, { actor, input }) =>
      this.amendments.propose(held, known(actor), input, known(input.reason)),
    sign_amendment: (held, { actor, situation }) =>
      this.amendments.sign(held, known(actor), known(situation.openAmendment)),
    withdraw_amendment: (held, { actor, input, situation }) =>
      this.amendments.withdraw(held, known(actor), known(situation.openAmendment), known(input.reason)),
    complete: (held, decided) => this.move(held, decided),
    end_early: (held, decided) => this.endEarly(held, decided),
    cancel: (held, decided) => this.move(held, decided),
  };

  constructor(
    private readonly exchanges: ExchangeRepository,
    private readonly history: ExchangeHistory,
    private readonly signatures: SignatureService,
    private readonly amendments: AmendmentService,
    private readonly planning: MilestonePlanning,
  ) {}

  /** Does what the action does, in the open transaction. */
  take(held: HeldExchange, decided: DecidedStep): Promise<void> {
    return this.steps[decided.action](held, decided);
  }

  private async move(held: HeldExchange, { actor, action, input, to }: DecidedStep): Promise<void> {
    const { exchange } = held;
    const from = exchange.state;
    exchange.state = to;
    await this.exchanges.save(exchange);
    const detail = exchange.endedOn === null ? {} : { endedOn: exchange.endedOn };
    await this.history.write(held, { action, from, actor, reason: input.reason, detail });
  }

  /** Open milestones stay open, and those that are counted from the end move to the real last day. */
  private async endEarly(held: HeldExchange, decided: DecidedStep): Promise<void> {
    held.exchange.endedOn = known(decided.input.endedOn);
    await this.planning.replan(held.exchange);
    await this.move(held, decided);
  }
}

/** What the workflow has made sure of. @throws Error when it is missing: a programming fault */
function known<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('The workflow allowed a step that lacks what it requires.');
  return value;
}
