import { Clock, newId, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { findPersonStanding } from '../people/person-standing.js';
import { personPolicy } from '../people/person.policy.js';
import { SecondFactorAttempts } from './codes/second-factor-attempts.js';
import { SecondFactorCodes } from './codes/second-factor-codes.js';
import { SecondFactorTrail } from './second-factor-trail.js';
import { noSecondFactor } from './second-factor.errors.js';

/** Helps somebody who has lost the phone and the recovery codes. */
@Injectable()
export class SecondFactorResets {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly codes: SecondFactorCodes,
    private readonly attempts: SecondFactorAttempts,
    private readonly trail: SecondFactorTrail,
  ) {}

  /**
   * Forgets somebody's second factor and ends all their sessions; the person is told by whom and why.
   * @throws DomainError `not_found`, `access.forbidden` (see `personPolicy`), `second_factor.none`
   */
  reset(actor: Actor, personId: string, reason: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const standing = await findPersonStanding(manager, personId, this.clock.today());
      if (!standing) throw notFound();
      personPolicy.demand(actor, 'reset_second_factor', standing);
      if (!(await this.codes.removeAll(manager, personId))) throw noSecondFactor();
      await this.attempts.succeed(manager, personId);
      const [resetId, now] = [newId(), this.clock.now()];
      await manager.query(
        `INSERT INTO second_factor_reset (id, person_id, reset_by, reason, reset_at) VALUES ($1, $2, $3, $4, $5)`,
        [resetId, personId, actor.personId, reason, now],
      );
      await manager.query(`UPDATE session SET revoked_at = $2 WHERE person_id = $1 AND revoked_at IS NULL`, [
        personId,
        now,
      ]);
      await this.trail.changed(personId, 'reset', resetId);
    });
  }
}
