import { addWorkingDays, type IsoDate } from '@app/calendar';
import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { HeldProposal } from '../content/proposal.repository.js';
import { Followers } from '../conversation/followers.js';
import { ProposalReview } from './proposal-review.entity.js';

/** Asks organisations for their verdict, with a term in working days. Source: the domain, "Review". */
@Injectable()
export class ReviewRound {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly followers: Followers,
  ) {}

  /**
   * Begins a new round on the current revision: every acting and consulted organisation is asked, and the sponsors
   * follow, who may not have been there when it was submitted.
   */
  async begin({ proposal, standing }: HeldProposal): Promise<void> {
    proposal.reviewRound += 1;
    proposal.judgedRevision = proposal.revision;
    const dueOn = await this.term(proposal.programmeId);
    const asked = standing.affected.flatMap(({ organisationId, part }) =>
      part === 'informed' ? [] : [{ organisationId, part }],
    );
    await this.transaction.unit.manager.insert(
      ProposalReview,
      asked.map(({ organisationId, part }) => ({
        proposalId: proposal.id,
        round: proposal.reviewRound,
        organisationId,
        part,
        revision: proposal.revision,
        askedAt: this.clock.now(),
        dueOn,
        verdict: null,
        motivation: null,
        givenBy: null,
        deputyForId: null,
        givenAt: null,
      })),
    );
    await this.followers.involveSponsors(proposal.id);
  }

  /** Gives the verdicts that are still missing a whole term from today, after the proposal was parked. */
  async renewTerms({ proposal }: HeldProposal): Promise<void> {
    await this.transaction.unit.manager.query(
      `UPDATE proposal_review SET due_on = $3 WHERE proposal_id = $1 AND round = $2 AND verdict IS NULL`,
      [proposal.id, proposal.reviewRound, await this.term(proposal.programmeId)],
    );
  }

  private async term(programmeId: string): Promise<IsoDate> {
    const [programme] = await this.transaction.unit.manager.query<{ days: number }[]>(
      `SELECT (settings ->> 'reviewTermWorkingDays')::integer AS days FROM programme WHERE id = $1`,
      [programmeId],
    );
    if (!programme) throw new Error(`Programme ${programmeId} does not exist.`);
    return addWorkingDays(this.clock.today(), programme.days);
  }
}
