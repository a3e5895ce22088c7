import { type Actor, type PersonRef, personRef } from '@app/identity';
import { notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import type { FollowReason } from './followers.js';

/** Somebody who follows a proposal, and why. */
export interface FollowerView {
  readonly person: PersonRef;
  readonly because: FollowReason;
  readonly since: Date;
}

const following = `
  SELECT ${personRef('person')} AS person, f.because, f.since
  FROM proposal_follower f JOIN person ON person.id = f.person_id
  WHERE f.proposal_id = $1 AND f.stopped_at IS NULL AND ($2::uuid IS NULL OR f.person_id = $2)
  ORDER BY f.since, lower(person.name), person.id`;

/** Reads who follows a proposal, longest first; everybody who sees the proposal sees them. */
@Injectable()
export class FollowerReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly proposals: ProposalRepository,
  ) {}

  /** Everybody who follows; who has stopped is not shown. @throws DomainError `not_found` */
  async list(actor: Actor, proposalId: string): Promise<FollowerView[]> {
    return this.find(actor, proposalId, null);
  }

  /** The actor as a follower. @throws DomainError `not_found`, also when they do not follow */
  async readOwn(actor: Actor, proposalId: string): Promise<FollowerView> {
    const [own] = await this.find(actor, proposalId, actor.personId);
    if (!own) throw notFound();
    return own;
  }

  private async find(actor: Actor, proposalId: string, personId: string | null): Promise<FollowerView[]> {
    proposalPolicy.demand(actor, 'read', await this.proposals.standing(proposalId));
    return this.transaction.manager.query<FollowerView[]>(following, [proposalId, personId]);
  }
}
