import type { Actor } from '@app/identity';
import { MeetingReadModel, type NewOutcome, OutcomeService } from '@app/meetings';
import { DomainError, type Fault, invalid, Transaction } from '@app/platform';
import { IdeaService, ProposalReadModel } from '@app/proposals';
import { Injectable } from '@nestjs/common';

/** The longest title of a proposal. */
const longestTitle = 200;

/** Records outcomes of meetings; a proposal among them is made, or found, in the same transaction. */
@Injectable()
export class OutcomeRecording {
  constructor(
    private readonly transaction: Transaction,
    private readonly meetings: MeetingReadModel,
    private readonly outcomes: OutcomeService,
    private readonly ideas: IdeaService,
    private readonly proposals: ProposalReadModel,
  ) {}

  /**
   * @returns the id of the outcome
   * @throws DomainError as `OutcomeService.record`, and as `IdeaService.note` where a proposal is new
   */
  record(actor: Actor, meetingId: string, outcome: NewOutcome): Promise<string> {
    if (outcome.kind !== 'proposal') return this.outcomes.record(actor, meetingId, outcome);
    return this.transaction.run(async () => {
      const proposalId =
        typeof outcome.proposalId === 'string'
          ? await this.found(actor, outcome.proposalId)
          : await this.noted(actor, meetingId, outcome);
      return this.outcomes.record(actor, meetingId, { ...outcome, proposalId });
    });
  }

  /** A proposal that the actor can see; another cannot be linked. */
  private async found(actor: Actor, id: string): Promise<string> {
    try {
      return (await this.proposals.read(actor, id)).id;
    } catch (fault) {
      if (fault instanceof DomainError && fault.kind === 'not_found') throw invalid([proposalUnknown]);
      throw fault;
    }
  }

  private async noted(actor: Actor, meetingId: string, { body }: NewOutcome): Promise<string> {
    const { cohortId } = await this.meetings.read(actor, meetingId);
    if (body.length > longestTitle) throw invalid([titleTooLong]);
    return this.ideas.note(actor, { cohortId, title: body });
  }
}

const proposalUnknown: Fault = {
  pointer: '/proposalId',
  code: 'proposal_unknown',
  detail: {
    nl: 'Dit voorstel bestaat niet, of je kunt het niet zien.',
    en: 'This proposal does not exist, or is not yours to see.',
  },
};

const titleTooLong: Fault = {
  pointer: '/body',
  code: 'maxLength',
  detail: {
    nl: `De titel van een nieuw voorstel is hoogstens ${longestTitle} tekens lang.`,
    en: `The title of a new proposal has ${longestTitle} characters at most.`,
  },
};
