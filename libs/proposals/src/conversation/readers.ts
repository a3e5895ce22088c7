import { type Actor, Actors, type PersonRef } from '@app/identity';
import type { Fault } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';

/** How many people are offered to choose from; more letters of a name find the others. */
const mostReaders = 20;

/** Who can see a proposal, and so may be called upon in its conversation. */
@Injectable()
export class Readers {
  constructor(
    private readonly actors: Actors,
    private readonly proposals: ProposalRepository,
  ) {}

  /**
   * The first people, by name, who can see the proposal.
   * @param q a part of their name, without regard to capitals and accents
   * @throws DomainError `not_found`
   */
  async list(actor: Actor, proposalId: string, q: string | undefined): Promise<PersonRef[]> {
    const standing = await this.proposals.standing(proposalId);
    proposalPolicy.demand(actor, 'read', standing);
    const people = await this.actors.inProgramme(standing.programmeId, q);
    return people
      .filter((person) => proposalPolicy.allows(person, 'read', standing))
      .slice(0, mostReaders)
      .map(({ personId, name }) => ({ id: personId, name }));
  }

  /** A fault for each of these people who cannot see the proposal. @param pointerOf the place of a person */
  async faults(
    standing: ProposalStanding,
    personIds: readonly string[],
    pointerOf: (personId: string) => string,
  ): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const personId of personIds) {
      const person = await this.actors.find(personId);
      const reads = person !== undefined && proposalPolicy.allows(person, 'read', standing);
      faults.push(
        ...faultUnless(reads, pointerOf(personId), 'person_no_reader', {
          nl: 'Deze persoon kan het voorstel niet zien.',
          en: 'This person cannot see the proposal.',
        }),
      );
    }
    return faults;
  }
}
