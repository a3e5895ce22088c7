import { Actors, actorScope } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isVisible, showsDetails } from './exchange-conditions.js';

const isRead = `${isVisible} AND ${showsDetails}`;

const exchanges = `
  SELECT e.id FROM exchange e JOIN cohort c ON c.id = e.cohort_id WHERE e.id = ANY ($2::uuid[]) AND ${isRead}`;

const milestones = `
  SELECT m.id FROM milestone m JOIN exchange e ON e.id = m.exchange_id JOIN cohort c ON c.id = e.cohort_id
  WHERE m.id = ANY ($2::uuid[]) AND ${isRead}`;

/** Tells which exchanges and milestones a person may be told of: those whose details they may read now. */
@Injectable()
export class ExchangeReaders {
  constructor(
    private readonly transaction: Transaction,
    private readonly actors: Actors,
  ) {}

  exchanges(personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.readable(exchanges, personId, ids);
  }

  milestones(personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return this.readable(milestones, personId, ids);
  }

  private async readable(
    sql: string,
    personId: string,
    ids: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const actor = await this.actors.find(personId);
    if (!actor) return new Set();
    const rows = await this.transaction.manager.query<{ id: string }[]>(sql, [actorScope(actor), ids]);
    return new Set(rows.map(({ id }) => id));
  }
}
