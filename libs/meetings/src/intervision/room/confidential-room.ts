import type { Actor } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

const enter = `SELECT set_config('wisselwerk.person_id', $1, true)`;

/**
 * The one way to what is said in confidence: a transaction that names who is asking. PostgreSQL shows that person's rows
 * alone (row-level security), and nothing to whoever comes another way.
 */
@Injectable()
export class ConfidentialRoom {
  constructor(private readonly transaction: Transaction) {}

  /** Runs `work` as this person, in the open transaction or one of its own; afterwards nobody is in the room. */
  run<T>(actor: Pick<Actor, 'personId'>, work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction.run(async (manager) => {
      await manager.query(enter, [actor.personId]);
      const result = await work(manager);
      await manager.query(enter, ['']);
      return result;
    });
  }
}
