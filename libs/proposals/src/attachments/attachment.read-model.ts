import { type Actor, personRef } from '@app/identity';
import { notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import type { AttachmentView } from '../reading/proposal-view.js';
import { type ProposalState, proposalWorkflow } from '../transitions/proposal.workflow.js';
import { attachmentPolicy } from './attachment.policy.js';

/** The content of an attachment. */
export interface AttachmentContent {
  readonly name: string;
  readonly mediaType: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly content: Buffer;
}

interface AttachmentRow extends Omit<AttachmentView, 'permissions'> {
  readonly proposalState: ProposalState;
}

const attachments = `
  SELECT t.id, t.name, t.media_type AS "mediaType", t.size, ${personRef('person')} AS "addedBy",
    t.added_at AS "addedAt", p.state AS "proposalState"
  FROM proposal_attachment t JOIN person ON person.id = t.added_by JOIN proposal p ON p.id = t.proposal_id
  WHERE t.proposal_id = $1 AND ($2::uuid IS NULL OR t.id = $2)
  ORDER BY t.id`;

/** Reads the files of proposals; their content one by one, and only when it is asked for. */
@Injectable()
export class AttachmentReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly proposals: ProposalRepository,
  ) {}

  /** Every attachment, oldest first. @param standing of the proposal, where it is known @throws DomainError `not_found` */
  async list(actor: Actor, proposalId: string, standing?: ProposalStanding): Promise<AttachmentView[]> {
    const known = await this.readable(actor, proposalId, standing);
    return this.find(actor, { proposalId, attachmentId: null }, known);
  }

  /** @throws DomainError `not_found` */
  async read(actor: Actor, proposalId: string, attachmentId: string): Promise<AttachmentView> {
    const standing = await this.readable(actor, proposalId);
    const [found] = await this.find(actor, { proposalId, attachmentId }, standing);
    if (!found) throw notFound();
    return found;
  }

  /** @throws DomainError `not_found` */
  async readContent(actor: Actor, proposalId: string, attachmentId: string): Promise<AttachmentContent> {
    await this.readable(actor, proposalId);
    const [found] = await this.transaction.manager.query<AttachmentContent[]>(
      `SELECT name, media_type AS "mediaType", sha256, content FROM proposal_attachment
       WHERE proposal_id = $1 AND id = $2`,
      [proposalId, attachmentId],
    );
    if (!found) throw notFound();
    return found;
  }

  private async find(
    actor: Actor,
    { proposalId, attachmentId }: { proposalId: string; attachmentId: string | null },
    standing: ProposalStanding,
  ): Promise<AttachmentView[]> {
    const rows = await this.transaction.manager.query<AttachmentRow[]>(attachments, [
      proposalId,
      attachmentId,
    ]);
    return rows.map((row) => permitted(row, actor, standing));
  }

  private async readable(
    actor: Actor,
    proposalId: string,
    known?: ProposalStanding,
  ): Promise<ProposalStanding> {
    const standing = known ?? (await this.proposals.standing(proposalId));
    proposalPolicy.demand(actor, 'read', standing);
    return standing;
  }
}

function permitted(
  { proposalState, ...row }: AttachmentRow,
  actor: Actor,
  proposal: ProposalStanding,
): AttachmentView {
  const isOpen = !proposalWorkflow.isFinal(proposalState);
  const permissions = isOpen
    ? attachmentPolicy.permissions(actor, { addedById: row.addedBy.id, proposal })
    : [];
  return { ...row, permissions };
}
