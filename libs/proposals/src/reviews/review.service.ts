import type { Actor } from '@app/identity';
import { Clock, forbidden, notFound, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { sponsorshipOf } from '../access/proposal-parts.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { noReviewAsked, otherRevision } from '../content/proposal.errors.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { ProposalHistory } from '../history/proposal-history.js';
import { ProposalTransitionService } from '../transitions/proposal-transition.service.js';
import { ProposalReview } from './proposal-review.entity.js';
import type { Verdict } from './verdict.js';

/** What somebody says for an organisation. */
export interface VerdictInput {
  readonly organisationId: string;
  readonly verdict: Verdict;
  /** Why, in Markdown; never empty. */
  readonly motivation: string;
  /** The revision that was read. */
  readonly revision: number;
  readonly declareHarmless?: boolean | undefined;
}

/** Takes the verdicts of affected organisations. Source: the domain, "Review". */
@Injectable()
export class ReviewService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly transitions: ProposalTransitionService,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Gives, or while the review runs changes, the verdict of an organisation; what follows from it happens in the
   * same transaction. What somebody said already, and says again because the answer got lost, changes nothing.
   * @param actor the sponsor of that organisation in the programme, or the deputy of the moment
   * @throws DomainError `not_found` for a proposal or an affected organisation that is not there,
   *   `access.forbidden`, `proposal.other_revision`, `proposal.no_review_asked`, `request.invalid` for client data
   */
  give(actor: Actor, id: string, input: VerdictInput): Promise<void> {
    refuseClientData({ '/motivation': input.motivation }, input.declareHarmless);
    return this.transaction.run(async () => {
      const held = await this.proposals.lock(id);
      const deputyForId = this.demand(actor, held, input.organisationId);
      if (await this.isRepeated(actor, held, input)) return;
      const review = await this.openReview(held, input);
      const { proposalId, round, organisationId, part } = review;
      const { verdict, motivation } = input;
      await this.transaction.unit.manager.update(
        ProposalReview,
        { proposalId, round, organisationId },
        { verdict, motivation, givenBy: actor.personId, deputyForId, givenAt: this.clock.now() },
      );
      await this.proposals.save(held.proposal);
      await this.history.write(held, {
        action: 'give_verdict',
        actor,
        deputyForId,
        detail: { organisationId, part, verdict },
      });
      await this.transitions.settle(held);
    });
  }

  /** @returns for whom the actor stands in, if for anybody */
  private demand(actor: Actor, { standing }: HeldProposal, organisationId: string): string | null {
    proposalPolicy.demand(actor, 'read', standing);
    const part = standing.affected.find((affected) => affected.organisationId === organisationId)?.part;
    if (part === undefined) throw notFound();
    const sponsorship = sponsorshipOf(actor, standing.programmeId, organisationId);
    if (!sponsorship || part === 'informed') throw forbidden();
    return sponsorship.deputyForId;
  }

  private isRepeated(
    actor: Actor,
    { proposal }: HeldProposal,
    { organisationId, verdict, motivation, revision }: VerdictInput,
  ): Promise<boolean> {
    return this.transaction.unit.manager.existsBy(ProposalReview, {
      ...{ proposalId: proposal.id, round: proposal.reviewRound, organisationId, revision },
      ...{ verdict, motivation, givenBy: actor.personId },
    });
  }

  private async openReview(
    { proposal }: HeldProposal,
    { organisationId, revision }: VerdictInput,
  ): Promise<ProposalReview> {
    if (proposal.state !== 'in_review') throw noReviewAsked();
    if (revision !== proposal.revision) throw otherRevision();
    const review = await this.transaction.unit.manager.findOneBy(ProposalReview, {
      proposalId: proposal.id,
      round: proposal.reviewRound,
      organisationId,
    });
    if (!review) throw noReviewAsked();
    return review;
  }
}
