import type { Actor } from '@app/identity';
import { Clock, expectVersion, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalHistory } from '../history/proposal-history.js';
import { textIsOpen } from '../transitions/proposal.workflow.js';
import { ClientData } from './client-data.js';
import { textNotOpen } from './proposal.errors.js';
import { ProposalRepository } from './proposal.repository.js';

/** Takes the word of authors that what looks like client data is none. Source: the domain, "Privacy". */
@Injectable()
export class HarmlessDeclarationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly clientData: ClientData,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Declares everything that the client-data guard finds in the current text harmless; where all of it is already,
   * nothing changes.
   * @param actor an author
   * @param expected the version that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `proposal.text_not_open`
   */
  declare(actor: Actor, id: string, expected: number | undefined): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.proposals.lock(id);
      const { proposal, standing } = held;
      proposalPolicy.demand(actor, 'write', standing);
      expectVersion(proposal, expected);
      if (!textIsOpen(proposal.state)) throw textNotOpen();
      const text = await this.proposals.revision(id, proposal.revision);
      const by = { personId: actor.personId, at: this.clock.now() };
      const declared = await this.clientData.declareHarmless(id, text, by);
      if (Object.keys(declared).length === 0) return;
      await this.proposals.save(proposal);
      await this.history.write(held, { action: 'declare_harmless', actor, detail: { declared } });
    });
  }
}
