import { type Actor, Actors } from '@app/identity';
import { expectVersion, type Fault, invalid, Transaction } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalHistory } from '../history/proposal-history.js';
import { proposalWorkflow } from '../transitions/proposal.workflow.js';
import { ProposalAuthors } from './proposal-authors.js';
import { alreadyDecided, lastAuthor } from './proposal.errors.js';
import { ProposalRepository } from './proposal.repository.js';

/** Changes who the authors of a proposal are. */
@Injectable()
export class CoAuthorService {
  constructor(
    private readonly transaction: Transaction,
    private readonly actors: Actors,
    private readonly proposals: ProposalRepository,
    private readonly authors: ProposalAuthors,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Makes these people the authors: candidates of the cohort, or authors already.
   * @param actor an author
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `proposal.last_author`,
   *   `proposal.already_decided`, `request.invalid` with every person who is no candidate of the cohort
   */
  replace(
    actor: Actor,
    id: string,
    personIds: readonly string[],
    expected: number | undefined,
  ): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.proposals.lock(id);
      const { proposal, standing } = held;
      proposalPolicy.demand(actor, 'change_authors', standing);
      expectVersion(proposal, expected);
      if (proposalWorkflow.isFinal(proposal.state)) throw alreadyDecided();
      if (personIds.length === 0) throw lastAuthor();
      const joining = personIds.filter((personId) => !standing.authorIds.includes(personId));
      const leaving = standing.authorIds.filter((personId) => !personIds.includes(personId));
      if (joining.length === 0 && leaving.length === 0) return;
      const faults = await this.faults(personIds, joining, proposal.cohortId);
      if (faults.length > 0) throw invalid(faults);
      await this.authors.remove(id, leaving);
      await this.authors.add(id, joining);
      await this.proposals.save(proposal);
      await this.history.write(held, { action: 'change_authors', actor, detail: { joining, leaving } });
    });
  }

  private async faults(
    personIds: readonly string[],
    joining: readonly string[],
    cohortId: string,
  ): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const personId of joining) {
      const person = await this.actors.find(personId);
      const isCandidate = person?.is('candidate', { cohortId }) ?? false;
      faults.push(
        ...faultUnless(isCandidate, `/authorIds/${personIds.indexOf(personId)}`, 'no_candidate', {
          nl: 'Deze persoon is geen kandidaat in deze lichting.',
          en: 'This person is no candidate in this cohort.',
        }),
      );
    }
    return faults;
  }
}
