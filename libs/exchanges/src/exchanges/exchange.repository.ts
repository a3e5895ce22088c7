import { notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Exchange } from './exchange.entity.js';
import type { ExchangeCircle } from './exchange-parts.js';

/** An exchange with the programme of its cohort, from which rights follow. */
export interface HeldExchange {
  readonly exchange: Exchange;
  readonly circle: ExchangeCircle;
}

/** Reads exchanges for writing, one at a time and under lock. */
@Injectable()
export class ExchangeRepository {
  constructor(private readonly transaction: Transaction) {}

  /**
   * The exchange, locked until the end of the open transaction.
   * @throws DomainError `not_found`
   */
  async lock(id: string): Promise<HeldExchange> {
    const { manager } = this.transaction.unit;
    const exchange = await manager.findOne(Exchange, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!exchange) throw notFound();
    return { exchange, circle: await this.circleOf(exchange) };
  }

  /** Writes the exchange as its next version. */
  async save(exchange: Exchange): Promise<void> {
    exchange.version += 1;
    await this.transaction.unit.manager.save(exchange);
  }

  private async circleOf(exchange: Exchange): Promise<ExchangeCircle> {
    const [cohort] = await this.transaction.manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [exchange.cohortId],
    );
    if (!cohort) throw notFound();
    const { cohortId, candidateId, homeOrganisationId, hostOrganisationId, homeSponsorId, hostSponsorId } = exchange;
    const { programmeId } = cohort;
    return { programmeId, cohortId, candidateId, homeOrganisationId, hostOrganisationId, homeSponsorId, hostSponsorId };
  }
}
