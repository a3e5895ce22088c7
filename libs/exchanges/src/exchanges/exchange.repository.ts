import { notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ExchangeCircle } from '../access/exchange-parts.js';
import { Exchange } from './exchange.entity.js';

/** An exchange with the programme of its cohort, from which rights follow. */
export interface HeldExchange {
  readonly exchange: Exchange;
  readonly circle: ExchangeCircle;
}

const circle = `
  SELECT c.programme_id AS "programmeId", e.cohort_id AS "cohortId", e.candidate_id AS "candidateId",
    e.home_organisation_id AS "homeOrganisationId", e.host_organisation_id AS "hostOrganisationId",
    e.home_sponsor_id AS "homeSponsorId", e.host_sponsor_id AS "hostSponsorId"
  FROM exchange e JOIN cohort c ON c.id = e.cohort_id WHERE e.id = $1`;

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
    return { exchange, circle: await this.circle(id) };
  }

  /** Writes the exchange as its next version. */
  async save(exchange: Exchange): Promise<void> {
    exchange.version += 1;
    await this.transaction.unit.manager.save(exchange);
  }

  /** From whom and what rights in the exchange follow. @throws DomainError `not_found` */
  async circle(id: string): Promise<ExchangeCircle> {
    const [found] = await this.transaction.manager.query<ExchangeCircle[]>(circle, [id]);
    if (!found) throw notFound();
    return found;
  }
}
