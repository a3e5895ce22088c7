import { Configuration, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Demand } from './demand.js';
import { demandedBy } from './second-factor.errors.js';

/** Who demands a second factor of whom. */
@Injectable()
export class SecondFactorDemands {
  constructor(
    private readonly transaction: Transaction,
    private readonly configuration: Configuration,
  ) {}

  /** Who demands one of the actor today: programmes in which they hold a role, and the rule for administrators. */
  async of(actor: Actor): Promise<Demand[]> {
    const programmes = await this.transaction.manager.query<{ id: string; name: string }[]>(
      `SELECT id, name FROM programme
       WHERE id = ANY ($1) AND (settings->>'secondFactorRequired')::boolean ORDER BY name, id`,
      [actor.memberships.flatMap(({ programmeId }) => programmeId ?? [])],
    );
    const ofAdministrators = this.configuration.ADMIN_SECOND_FACTOR === 'required' && actor.is('admin');
    return [
      ...programmes.map((programme) => ({ programme })),
      ...(ofAdministrators ? [{ programme: null }] : []),
    ];
  }

  /** Lets somebody be without a second factor. @throws DomainError `second_factor.demanded` while somebody demands one */
  async allowNone(actor: Actor): Promise<void> {
    const demands = await this.of(actor);
    if (demands.length > 0) throw demandedBy(demands);
  }
}
