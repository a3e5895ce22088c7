import type { Actor } from '@app/identity';
import { Clock, expectVersion, refused, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { circleIn } from '../access/proposal-circle.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalHistory } from '../history/proposal-history.js';
import { ProposalFacts } from '../transitions/proposal-facts.js';
import { noFindingIsUnresolved } from '../transitions/proposal.guards.js';
import { textIsOpen } from '../transitions/proposal.workflow.js';
import { contentOf, isSameContent, type ProposalContent } from './proposal-content.js';
import { alreadySubmitted, textNotOpen } from './proposal.errors.js';
import { type HeldProposal, ProposalRepository } from './proposal.repository.js';
import { RevisionWriter } from './revision-writer.js';

/** Changes what authors decide about the text of a proposal. */
@Injectable()
export class ProposalChangeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly revisions: RevisionWriter,
    private readonly facts: ProposalFacts,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Saves the text; what is left out stays. A text that really differs becomes the next revision.
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `proposal.text_not_open`,
   *   `request.invalid`
   */
  revise(
    actor: Actor,
    id: string,
    change: Partial<ProposalContent>,
    expected: number | undefined,
  ): Promise<void> {
    return this.change(actor, id, expected, async (held) => {
      const { proposal } = held;
      if (!textIsOpen(proposal.state)) throw textNotOpen();
      const current = contentOf(await this.proposals.revision(id, proposal.revision));
      const next = { ...current, ...change };
      if (isSameContent(current, next)) return;
      await this.revisions.write(proposal, actor, next);
      await this.proposals.save(proposal);
      await this.history.write(held, { action: 'revise', actor });
    });
  }

  /**
   * Shares an idea with the candidates and the facilitator of the cohort; shared again, nothing changes.
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `proposal.already_submitted`,
   *   `workflow.refused` while the text holds an unresolved finding of the client-data guard
   */
  share(actor: Actor, id: string, expected: number | undefined): Promise<void> {
    return this.change(actor, id, expected, async (held) => {
      const { proposal } = held;
      if (proposal.sharedAt !== null) return;
      if (proposal.state !== 'idea') throw alreadySubmitted();
      const at = this.clock.now();
      const verdict = noFindingIsUnresolved.check(await this.facts.of(proposal), { at });
      if (verdict !== true) throw refused([{ guard: noFindingIsUnresolved.name, detail: verdict }]);
      proposal.sharedAt = at;
      proposal.circle = circleIn(proposal.state, { circle: proposal.circle, isShared: true });
      await this.proposals.save(proposal);
      await this.history.write(held, { action: 'share', actor });
    });
  }

  private change(
    actor: Actor,
    id: string,
    expected: number | undefined,
    work: (held: HeldProposal) => Promise<void>,
  ): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.proposals.lock(id);
      proposalPolicy.demand(actor, 'write', held.standing);
      expectVersion(held.proposal, expected);
      await work(held);
    });
  }
}
