import { type Actor, personRef } from '@app/identity';
import { notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import type { AttachmentView } from '../reading/proposal-view.js';

/** The content of an attachment. */
export interface AttachmentContent {
  readonly name: string;
  readonly mediaType: string;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
  readonly content: Buffer;
}

const attachments = `
  SELECT t.id, t.name, t.media_type AS "mediaType", t.size, ${personRef('person')} AS "addedBy", t.added_at AS "addedAt"
  FROM proposal_attachment t JOIN person ON person.id = t.added_by
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
    await this.demand(actor, proposalId);
    return this.find(proposalId, null);
  }

  /** @throws DomainError `not_found` */
  async read(actor: Actor, proposalId: string, attachmentId: string): Promise<AttachmentView> {
    await this.demand(actor, proposalId);
    const [found] = await this.find(proposalId, attachmentId);
    if (!found) throw notFound();
    return found;
  }

  /** @throws DomainError `not_found` */
  async readContent(actor: Actor, proposalId: string, attachmentId: string): Promise<AttachmentContent> {
    await this.demand(actor, proposalId);
    const [found] = await this.transaction.manager.query<AttachmentContent[]>(
      `SELECT name, media_type AS "mediaType", sha256, content FROM proposal_attachment
       WHERE proposal_id = $1 AND id = $2`,
      [proposalId, attachmentId],
    );
    if (!found) throw notFound();
    return found;
  }

  private find(proposalId: string, attachmentId: string | null): Promise<AttachmentView[]> {
    return this.transaction.manager.query<AttachmentView[]>(attachments, [proposalId, attachmentId]);
  }

  private async demand(actor: Actor, proposalId: string): Promise<void> {
    proposalPolicy.demand(actor, 'read', await this.proposals.standing(proposalId));
  }
}
