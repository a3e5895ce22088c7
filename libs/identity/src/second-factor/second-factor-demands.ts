import { Configuration, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';

/** Somebody who demands a second factor: a programme, or (null) the installation, of its administrators. */
export interface Demand {
  readonly programme: { readonly id: string; readonly name: string } | null;
}

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
}
