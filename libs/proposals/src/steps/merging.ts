import { Injectable } from '@nestjs/common';
import { ProposalAuthors } from '../content/proposal-authors.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { Followers } from '../conversation/followers.js';
import { ProposalHistory } from '../history/proposal-history.js';
import type { DecidedStep } from './decided-step.js';

/** Lets one proposal take in another. */
@Injectable()
export class Merging {
  constructor(
    private readonly proposals: ProposalRepository,
    private readonly authors: ProposalAuthors,
    private readonly followers: Followers,
    private readonly history: ProposalHistory,
  ) {}

  /** Authors and followers join the target of the step, whose history tells it. @throws Error without a target */
  async merge({ proposal, standing }: HeldProposal, { actor, target }: DecidedStep): Promise<void> {
    if (!target) throw new Error('The workflow allowed a merge without a target.');
    proposal.mergedIntoId = target.proposal.id;
    await this.authors.add(target.proposal.id, standing.authorIds);
    await this.followers.carry(proposal.id, target.proposal.id);
    await this.proposals.save(target.proposal);
    await this.history.write(target, { action: 'take_in', actor, detail: { proposalId: proposal.id } });
  }
}
