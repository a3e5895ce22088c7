import { Clock } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ProposalReferences } from '../content/proposal-reference.js';
import type { HeldProposal } from '../content/proposal.repository.js';
import { Followers } from '../conversation/followers.js';

/** Makes an idea a proposal that others know. */
@Injectable()
export class Submission {
  constructor(
    private readonly clock: Clock,
    private readonly references: ProposalReferences,
    private readonly followers: Followers,
  ) {}

  /** Numbers and shares it, the first time; the sponsors of every affected organisation follow from here on. */
  async submit({ proposal }: HeldProposal): Promise<void> {
    const now = this.clock.now();
    proposal.reference ??= await this.references.next(proposal.programmeId);
    proposal.submittedAt ??= now;
    proposal.sharedAt ??= now;
    await this.followers.involveSponsors(proposal.id);
  }
}
