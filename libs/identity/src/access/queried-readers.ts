import { SubjectReaders, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { actorScope } from './actor-scope.js';
import { Actors } from './actors.js';

/** Registers who may read what, where that is said by the SQL conditions of a policy. */
@Injectable()
export class QueriedReaders {
  constructor(
    private readonly subjects: SubjectReaders,
    private readonly transaction: Transaction,
    private readonly actors: Actors,
  ) {}

  /**
   * Whoever may not act reads nothing.
   * @param subjectType such as `proposal`
   * @param query SQL of the `id` of those that may be read; `$1` is the actor's scope (`actorScope`), `$2` the ids asked for
   */
  register(subjectType: string, query: string): void {
    this.subjects.register(subjectType, async (personId, ids) => {
      const actor = await this.actors.find(personId);
      if (!actor) return new Set();
      const rows = await this.transaction.manager.query<{ id: string }[]>(query, [actorScope(actor), ids]);
      return new Set(rows.map(({ id }) => id));
    });
  }
}
