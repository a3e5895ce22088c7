import type { IsoDate } from '@app/calendar';
import type { Actor } from '@app/identity';
import { Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { heldParties } from '../access/exchange-parts.js';
import { ExchangeRepository, type HeldExchange } from '../exchanges/exchange.repository.js';
import { ExchangeHistory } from '../history/exchange-history.js';
import { MilestonePlanning } from '../milestones/milestone-planning.js';
import type { OpenAmendment } from '../transitions/exchange-situation.js';
import { AmendmentSignature } from './amendment-signature.entity.js';
import { ExchangeAmendment } from './exchange-amendment.entity.js';
import { amendmentParties } from './signature-party.js';

/** What an amendment changes; what is left out stays. */
export interface AmendedFields {
  /** The new last day, included. */
  readonly endsOn?: IsoDate | undefined;
  readonly hostPosition?: string | undefined;
  readonly hostSupervisor?: string | undefined;
}

/** Amendments of active exchanges: proposed by the office, in effect when both sponsors have signed. */
@Injectable()
export class AmendmentService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly exchanges: ExchangeRepository,
    private readonly history: ExchangeHistory,
    private readonly planning: MilestonePlanning,
  ) {}

  /** Proposes an amendment. Nothing of the exchange changes yet. */
  async propose(held: HeldExchange, actor: Actor, fields: AmendedFields, reason: string): Promise<void> {
    const { manager } = this.transaction.unit;
    const { id: exchangeId, state } = held.exchange;
    const amendment = manager.create(ExchangeAmendment, {
      id: newId(),
      exchangeId,
      number: (await manager.countBy(ExchangeAmendment, { exchangeId })) + 1,
      endsOn: fields.endsOn ?? null,
      hostPosition: fields.hostPosition ?? null,
      hostSupervisor: fields.hostSupervisor ?? null,
      reason,
      state: 'proposed',
      proposedBy: actor.personId,
      proposedAt: this.clock.now(),
      settledAt: null,
    });
    await manager.insert(ExchangeAmendment, amendment);
    await this.exchanges.save(held.exchange);
    const detail = { ...naming(amendment), ...changesOf(amendment) };
    await this.history.write(held, { action: 'amend', from: state, actor, reason, detail });
  }

  /** Signs once, for the first sponsor's part of the actor that has not signed; the second one puts it in effect. */
  async sign(held: HeldExchange, actor: Actor, open: OpenAmendment): Promise<void> {
    const { manager } = this.transaction.unit;
    const parties = heldParties(actor, held.circle);
    const party = amendmentParties.find(
      (wanted) => open.unsignedParties.includes(wanted) && parties.some((own) => own.party === wanted),
    );
    if (!party) throw new Error('The workflow allowed a signature to somebody who has none to set.');
    const deputyForId = parties.find((own) => own.party === party)?.deputyForId ?? null;
    const amendment = await manager.findOneByOrFail(ExchangeAmendment, { id: open.id });
    await manager.insert(AmendmentSignature, {
      amendmentId: open.id,
      party,
      personId: actor.personId,
      deputyForId,
      signedAt: this.clock.now(),
    });
    const { state } = held.exchange;
    const detail = { ...naming(amendment), party };
    await this.history.write(held, { action: 'sign_amendment', from: state, actor, deputyForId, detail });
    if (open.unsignedParties.length === 1) await this.putInEffect(held, amendment);
    await this.exchanges.save(held.exchange);
  }

  /** Withdraws the amendment; signatures that it had stay readable. */
  async withdraw(held: HeldExchange, actor: Actor, open: OpenAmendment, reason: string): Promise<void> {
    const amendment = await this.transaction.unit.manager.findOneByOrFail(ExchangeAmendment, { id: open.id });
    await this.settle(amendment, 'withdrawn');
    await this.exchanges.save(held.exchange);
    const line = { from: held.exchange.state, actor, reason, detail: naming(amendment) };
    await this.history.write(held, { action: 'withdraw_amendment', ...line });
  }

  private async putInEffect(held: HeldExchange, amendment: ExchangeAmendment): Promise<void> {
    const { exchange } = held;
    const after = changesOf(amendment);
    const before = Object.fromEntries(
      (Object.keys(after) as (keyof AmendedFields)[]).map((field) => [field, exchange[field]]),
    );
    Object.assign(exchange, after);
    await this.settle(amendment, 'in_effect');
    if (after.endsOn !== undefined) await this.planning.replan(exchange);
    const detail = { ...naming(amendment), before, after };
    await this.history.write(held, { action: 'apply_amendment', from: exchange.state, actor: null, detail });
  }

  private async settle(amendment: ExchangeAmendment, state: 'in_effect' | 'withdrawn'): Promise<void> {
    amendment.state = state;
    amendment.settledAt = this.clock.now();
    await this.transaction.unit.manager.save(amendment);
  }
}

function naming({ id, number }: ExchangeAmendment): { amendmentId: string; number: number } {
  return { amendmentId: id, number };
}

function changesOf({ endsOn, hostPosition, hostSupervisor }: ExchangeAmendment): AmendedFields {
  return {
    ...(endsOn !== null && { endsOn }),
    ...(hostPosition !== null && { hostPosition }),
    ...(hostSupervisor !== null && { hostSupervisor }),
  };
}
