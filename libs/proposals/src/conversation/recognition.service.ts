import type { Actor } from '@app/identity';
import { Clock, Outbox, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { alreadyDecided } from '../content/proposal.errors.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { proposalWorkflow } from '../transitions/proposal.workflow.js';

/**
 * "We recognise this here": somebody says that their organisation meets the same wall. It is told of the
 * organisation and never of the person, so neither the audit trail nor the event names who said it.
 */
@Injectable()
export class RecognitionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Says that the home organisation of the actor recognises it; once is enough.
   * @param actor somebody of another organisation than the authors'
   * @throws DomainError `not_found`, `access.forbidden`, `proposal.already_decided`
   */
  recognise(actor: Actor, proposalId: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const held = await this.proposals.lock(proposalId);
      proposalPolicy.demand(actor, 'recognise', held.standing);
      demandOpen(held);
      const { homeOrganisationId: organisationId } = actor;
      const added = await manager.query<unknown[]>(
        `INSERT INTO proposal_recognition (proposal_id, person_id, organisation_id, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING person_id`,
        [proposalId, actor.personId, organisationId, this.clock.now()],
      );
      if (added.length === 0) return;
      await this.outbox.emit({
        kind: 'proposal.recognised',
        subjectId: proposalId,
        payload: { organisationId },
      });
    });
  }

  /** Takes back what the actor said; who said nothing takes nothing back. @throws DomainError as `recognise` does */
  withdraw(actor: Actor, proposalId: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const held = await this.proposals.lock(proposalId);
      proposalPolicy.demand(actor, 'read', held.standing);
      demandOpen(held);
      await manager.query(`DELETE FROM proposal_recognition WHERE proposal_id = $1 AND person_id = $2`, [
        proposalId,
        actor.personId,
      ]);
    });
  }
}

function demandOpen({ proposal }: HeldProposal): void {
  if (proposalWorkflow.isFinal(proposal.state)) throw alreadyDecided();
}
