import type { Actor } from '@app/identity';
import { Transaction } from '@app/platform';
import { type OrganisationRef, organisationRef } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { ProposalRepository } from '../content/proposal.repository.js';

/** Where a proposal is recognised. */
export interface RecognitionsView {
  /** The organisations, by name; never who said it, nor how many. */
  readonly items: readonly OrganisationRef[];
  /** Whether the reader said it. */
  readonly isRecognised: boolean;
}

const recognitions = `
  SELECT coalesce(jsonb_agg(${organisationRef('o')} ORDER BY o.name, o.id), '[]') AS items,
    EXISTS (SELECT FROM proposal_recognition own
      WHERE own.proposal_id = $1 AND own.person_id = $2) AS "isRecognised"
  FROM organisation o
  WHERE o.id IN (SELECT n.organisation_id FROM proposal_recognition n WHERE n.proposal_id = $1)`;

/** Reads where a proposal is recognised, per organisation. */
@Injectable()
export class RecognitionReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @param standing of the proposal, where it is known @throws DomainError `not_found` */
  async read(actor: Actor, proposalId: string, standing?: ProposalStanding): Promise<RecognitionsView> {
    proposalPolicy.demand(actor, 'read', standing ?? (await this.proposals.standing(proposalId)));
    const [found] = await this.transaction.manager.query<RecognitionsView[]>(recognitions, [
      proposalId,
      actor.personId,
    ]);
    return found ?? { items: [], isRecognised: false };
  }
}
