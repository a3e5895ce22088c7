import { Actors, actorScope } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { isVisible } from './proposal-conditions.js';

/** Tells which proposals a person may read now. */
@Injectable()
export class ProposalReaders {
  constructor(
    private readonly transaction: Transaction,
    private readonly actors: Actors,
  ) {}

  async readable(personId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const actor = await this.actors.find(personId);
    if (!actor) return new Set();
    const rows = await this.transaction.manager.query<{ id: string }[]>(
      `SELECT p.id FROM proposal p WHERE p.id = ANY ($2::uuid[]) AND ${isVisible}`,
      [actorScope(actor), ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
