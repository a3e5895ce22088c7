import type { Actor } from '@app/identity';
import { Clock, forbidden, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';

/**
 * Lets people choose what they follow. A choice stands until they make another: who stopped is not made to
 * follow again by whatever they are involved in. It changes nothing of the proposal, and is not audited.
 */
@Injectable()
export class FollowerService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
  ) {}

  /** Makes the actor follow, also after they stopped; who follows already keeps the reason. @throws DomainError `not_found` */
  follow(actor: Actor, proposalId: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      proposalPolicy.demand(actor, 'read', await this.proposals.standing(proposalId));
      await manager.query(
        `INSERT INTO proposal_follower AS follower (proposal_id, person_id, because, since)
         VALUES ($1, $2, 'chosen', $3)
         ON CONFLICT (proposal_id, person_id) DO UPDATE SET because = 'chosen', since = $3, stopped_at = NULL
           WHERE follower.stopped_at IS NOT NULL`,
        [proposalId, actor.personId, this.clock.now()],
      );
    });
  }

  /**
   * Makes the actor stop following; who does not follow stays as they are.
   * @param personId the actor, for nobody stops another
   * @throws DomainError `not_found`, `access.forbidden`
   */
  stop(actor: Actor, proposalId: string, personId: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      proposalPolicy.demand(actor, 'read', await this.proposals.standing(proposalId));
      if (personId !== actor.personId) throw forbidden();
      await manager.query(
        `UPDATE proposal_follower SET stopped_at = $3
         WHERE proposal_id = $1 AND person_id = $2 AND stopped_at IS NULL`,
        [proposalId, personId, this.clock.now()],
      );
    });
  }
}
