import type { Actor } from '@app/identity';
import { Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { heldParties } from '../access/exchange-parts.js';
import { agreementChanged } from '../exchanges/exchange.errors.js';
import { ExchangeRepository, type HeldExchange } from '../exchanges/exchange.repository.js';
import { ExchangeHistory } from '../history/exchange-history.js';
import type { ExchangeState } from '../transitions/exchange.workflow.js';
import { ExchangeSignature } from './exchange-signature.entity.js';
import type { SignatureParty } from './signature-party.js';

/** One signature to be set: by whom, under what, and where it leads. */
export interface SignatureToSet {
  readonly actor: Actor;
  /** The version of the agreement that the actor read; absent: the one that stands. */
  readonly agreementVersion: number | undefined;
  readonly unsignedParties: readonly SignatureParty[];
  /** The state after it, as the workflow decided. */
  readonly to: ExchangeState;
}

/** Sets and voids signatures under the agreement of an exchange. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly exchanges: ExchangeRepository,
    private readonly history: ExchangeHistory,
  ) {}

  /**
   * Signs once, for the first party of the actor that has not signed; who is two parties signs twice.
   * @throws DomainError `exchange.agreement_changed` when the actor read another version
   */
  async sign(
    held: HeldExchange,
    { actor, agreementVersion, unsignedParties, to }: SignatureToSet,
  ): Promise<void> {
    const { exchange, circle } = held;
    if (agreementVersion !== undefined && agreementVersion !== exchange.agreementVersion)
      throw agreementChanged();
    const own = heldParties(actor, circle).find(({ party }) => unsignedParties.includes(party));
    if (!own) throw new Error('The workflow allowed a signature to somebody who has none to set.');
    await this.transaction.unit.manager.insert(ExchangeSignature, {
      id: newId(),
      exchangeId: exchange.id,
      party: own.party,
      agreementVersion: exchange.agreementVersion,
      personId: actor.personId,
      deputyForId: own.deputyForId,
      signedAt: this.clock.now(),
      voidedAt: null,
    });
    const from = exchange.state;
    exchange.state = to;
    await this.exchanges.save(exchange);
    const detail = { party: own.party, agreementVersion: exchange.agreementVersion };
    await this.history.write(held, { action: 'sign', from, actor, deputyForId: own.deputyForId, detail });
  }

  /**
   * Voids the standing signatures of these parties; with one signature gone, an agreed exchange is proposed
   * again. Does not save the exchange itself.
   * @param fields what was changed, for the history
   */
  async void(
    held: HeldExchange,
    actor: Actor,
    parties: readonly SignatureParty[],
    fields: readonly string[],
  ): Promise<void> {
    const { exchange } = held;
    const { manager } = this.transaction.unit;
    const standing = await manager.findBy(ExchangeSignature, {
      exchangeId: exchange.id,
      party: In([...parties]),
      voidedAt: IsNull(),
    });
    if (standing.length === 0) return;
    for (const signature of standing) signature.voidedAt = this.clock.now();
    await manager.save(standing);
    const from = exchange.state;
    exchange.state = 'proposed';
    await this.history.write(held, {
      action: 'void_signatures',
      from,
      actor,
      detail: {
        fields,
        parties: standing.map(({ party }) => party),
        agreementVersion: exchange.agreementVersion,
      },
    });
  }
}
