import type { Actor } from '@app/identity';
import { Clock, forbidden, newId, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ProposalHistory } from '../history/proposal-history.js';
import { proposalWorkflow } from '../transitions/proposal.workflow.js';
import { ProposalAuthors } from './proposal-authors.js';
import { emptyContent, type ProposalContent } from './proposal-content.js';
import { ProposalRepository } from './proposal.repository.js';
import { Proposal } from './proposal.entity.js';
import { RevisionWriter } from './revision-writer.js';

/** An idea as it is noted: a title is enough. */
export type NewIdea = Pick<ProposalContent, 'title'> &
  Partial<ProposalContent> & { readonly cohortId: string };

/** Notes ideas. Source: the domain, "Proposal". */
@Injectable()
export class IdeaService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly revisions: RevisionWriter,
    private readonly authors: ProposalAuthors,
    private readonly proposals: ProposalRepository,
    private readonly history: ProposalHistory,
  ) {}

  /**
   * Notes an idea of the actor, who becomes its author. @returns its id
   * @param actor a candidate of the cohort
   * @throws DomainError `not_found` for a cohort of another programme, `access.forbidden`, `request.invalid`
   */
  note(actor: Actor, { cohortId, ...given }: NewIdea): Promise<string> {
    return this.transaction.run(async (manager) => {
      const programmeId = await this.programmeOf(cohortId);
      if (programmeId === undefined || !actor.takesPartIn(programmeId)) throw notFound();
      if (!actor.is('candidate', { cohortId })) throw forbidden();
      const content = { ...emptyContent, ...given };
      const proposal = this.begin(actor, { programmeId, cohortId, title: content.title });
      await manager.insert(Proposal, proposal);
      await this.authors.add(proposal.id, [actor.personId]);
      await this.revisions.write(proposal, actor, content);
      await manager.update(Proposal, { id: proposal.id }, { revision: proposal.revision });
      const standing = await this.proposals.standing(proposal.id);
      await this.history.write({ proposal, standing }, { action: 'note_idea', actor });
      return proposal.id;
    });
  }

  private begin(actor: Actor, about: Pick<Proposal, 'programmeId' | 'cohortId' | 'title'>): Proposal {
    const now = this.clock.now();
    return this.transaction.unit.manager.create(Proposal, {
      ...about,
      id: newId(),
      version: 1,
      reference: null,
      state: proposalWorkflow.initial,
      stateSince: now,
      circle: 'authors',
      parkedFrom: null,
      wakesOn: null,
      mergedIntoId: null,
      sharedAt: null,
      submittedAt: null,
      revision: 0,
      judgedRevision: null,
      reviewRound: 0,
      launch: 1,
      createdBy: actor.personId,
      createdAt: now,
      changedAt: now,
    });
  }

  private async programmeOf(cohortId: string): Promise<string | undefined> {
    const [cohort] = await this.transaction.manager.query<{ programmeId: string }[]>(
      `SELECT programme_id AS "programmeId" FROM cohort WHERE id = $1`,
      [cohortId],
    );
    return cohort?.programmeId;
  }
}
