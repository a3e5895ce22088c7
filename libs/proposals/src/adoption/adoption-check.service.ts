import type { Actor } from '@app/identity';
import { Clock, expectVersion, forbidden, notFound, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { sponsorshipOf } from '../access/proposal-parts.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { ProposalHistory } from '../history/proposal-history.js';
import { AdoptionCheck, type CheckOutcome } from './adoption-check.entity.js';
import { noCheckAsked } from './adoption.errors.js';
import { ProposalAdoption } from './proposal-adoption.entity.js';

/** Whether the change still stands in an organisation. */
export interface CheckAnswer {
  readonly outcome: CheckOutcome;
  /** How that is known, in Markdown; never empty. */
  readonly note: string;
  readonly declareHarmless?: boolean | undefined;
}

/** Takes the answers to the question whether an adoption still stands. */
@Injectable()
export class AdoptionCheckService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Answers a check, also before it is due; answered again while the proposal is adopted, the last one counts.
   * @param actor the programme office, the sponsor of the organisation or deputy, or the owner of its adoption
   * @param expected the version of the check that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `proposal.no_check_asked`,
   *   `request.invalid` for client data
   */
  answer(
    actor: Actor,
    id: string,
    checkId: string,
    { outcome, note, declareHarmless }: CheckAnswer,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/note': note }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const held = await this.proposals.lock(id);
      const { proposal, standing } = held;
      proposalPolicy.demand(actor, 'read', standing);
      const check = await manager.findOneBy(AdoptionCheck, { id: checkId, proposalId: id });
      if (!check) throw notFound();
      const deputyForId = await this.demand(actor, held, check);
      expectVersion(check, expected);
      if (proposal.state !== 'adopted' || check.launch !== proposal.launch) throw noCheckAsked();
      Object.assign(check, {
        ...{ outcome, note, answeredBy: actor.personId, answeredAt: this.clock.now() },
        version: check.version + 1,
      });
      await manager.save(check);
      await this.proposals.save(proposal);
      const { organisationId } = check;
      await this.history.write(held, {
        action: 'answer_check',
        actor,
        deputyForId,
        detail: { organisationId, outcome },
      });
    });
  }

  /** @returns for whom the actor stands in, if for anybody */
  private async demand(
    actor: Actor,
    { proposal, standing }: HeldProposal,
    { launch, organisationId }: AdoptionCheck,
  ): Promise<string | null> {
    const sponsorship = sponsorshipOf(actor, standing.programmeId, organisationId);
    if (sponsorship) return sponsorship.deputyForId;
    if (actor.is('programme_office', { programmeId: standing.programmeId })) return null;
    const owns = await this.transaction.unit.manager.existsBy(ProposalAdoption, {
      proposalId: proposal.id,
      launch,
      organisationId,
      ownerId: actor.personId,
    });
    if (!owns) throw forbidden();
    return null;
  }
}
