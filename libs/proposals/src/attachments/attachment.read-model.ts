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

  /** Every attachment, oldest first. @throws DomainError `not_found` */
  async list(actor: Actor, proposalId: string): Promise<AttachmentView[]> {
    return this.find(actor, proposalId, null);
  }

  /** @throws DomainError `not_found` */
  async read(actor: Actor, proposalId: string, attachmentId: string): Promise<AttachmentView> {
    const [found] = await this.find(actor, proposalId, attachmentId);
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
    proposalId: string,
    attachmentId: string | null,
  ): Promise<AttachmentView[]> {
    const standing = await this.readable(actor, proposalId);
    const rows = await this.transaction.manager.query<AttachmentRow[]>(attachments, [
      proposalId,
      attachmentId,
    ]);
    return rows.map((row) => permitted(row, actor, standing));
  }

  private async readable(actor: Actor, proposalId: string): Promise<ProposalStanding> {
    const standing = await this.proposals.standing(proposalId);
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
