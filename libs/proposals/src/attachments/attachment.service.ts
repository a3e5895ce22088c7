import { createHash } from 'node:crypto';
import type { Actor } from '@app/identity';
import { Clock, invalid, newId, notFound, Transaction } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { proposalPolicy } from '../access/proposal.policy.js';
import { alreadyDecided } from '../content/proposal.errors.js';
import { type HeldProposal, ProposalRepository } from '../content/proposal.repository.js';
import { ProposalEvents } from '../history/proposal-events.js';
import { proposalWorkflow } from '../transitions/proposal.workflow.js';
import { mostAttachments } from './attachment-limits.js';
import { attachmentName } from './attachment-name.js';
import { type AttachmentType, attachmentTypeOf } from './attachment-type.js';
import { tooManyAttachments, typeNotTaken } from './attachment.errors.js';
import { attachmentPolicy } from './attachment.policy.js';

/** A file that somebody adds. */
export interface NewAttachment {
  /** As it was called where it came from. */
  readonly name: string;
  /** At most `largestAttachment` bytes. */
  readonly content: Buffer;
}

/** Adds files to proposals and removes them, until the proposal is in a final state. */
@Injectable()
export class AttachmentService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly events: ProposalEvents,
  ) {}

  /**
   * Adds a file; its content decides what it is. @returns its id
   * @param actor an author or the programme office
   * @throws DomainError `not_found`, `access.forbidden`, `proposal.already_decided`, `attachment.too_many`,
   *   `attachment.type_not_taken`, `request.invalid` for an empty file
   */
  async add(actor: Actor, proposalId: string, file: NewAttachment): Promise<string> {
    const type = await attachmentTypeOf(file.content, file.name);
    return this.transaction.run(async () => {
      const held = await this.proposals.lock(proposalId);
      proposalPolicy.demand(actor, 'attach', held.standing);
      demandOpen(held);
      demandContent(file);
      if (!type) throw typeNotTaken();
      await this.demandRoom(proposalId);
      const attachmentId = await this.insert(actor, proposalId, file, type);
      await this.tell('add_attachment', held, attachmentId);
      return attachmentId;
    });
  }

  /**
   * Removes a file for good.
   * @param actor who added it, an author or the programme office
   * @throws DomainError `not_found`, `access.forbidden`, `proposal.already_decided`
   */
  remove(actor: Actor, proposalId: string, attachmentId: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const held = await this.proposals.lock(proposalId);
      proposalPolicy.demand(actor, 'read', held.standing);
      const [found] = await manager.query<{ addedById: string }[]>(
        `SELECT added_by AS "addedById" FROM proposal_attachment WHERE proposal_id = $1 AND id = $2`,
        [proposalId, attachmentId],
      );
      if (!found) throw notFound();
      attachmentPolicy.demand(actor, 'remove', { ...found, proposal: held.standing });
      demandOpen(held);
      await manager.query(`DELETE FROM proposal_attachment WHERE id = $1`, [attachmentId]);
      await this.tell('remove_attachment', held, attachmentId);
    });
  }

  private async insert(
    actor: Actor,
    proposalId: string,
    { name, content }: NewAttachment,
    type: AttachmentType,
  ): Promise<string> {
    const id = newId();
    await this.transaction.unit.manager.query(
      `INSERT INTO proposal_attachment (id, proposal_id, name, media_type, size, sha256, content, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        proposalId,
        attachmentName(name, type),
        type.mediaType,
        content.length,
        createHash('sha256').update(content).digest('hex'),
        content,
        actor.personId,
        this.clock.now(),
      ],
    );
    return id;
  }

  private async demandRoom(proposalId: string): Promise<void> {
    const [row] = await this.transaction.unit.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM proposal_attachment WHERE proposal_id = $1`,
      [proposalId],
    );
    if ((row?.count ?? 0) >= mostAttachments) throw tooManyAttachments();
  }

  private tell(
    action: 'add_attachment' | 'remove_attachment',
    { proposal }: HeldProposal,
    attachmentId: string,
  ): Promise<void> {
    return this.events.tell(action, proposal, { attachmentId });
  }
}

function demandOpen({ proposal }: HeldProposal): void {
  if (proposalWorkflow.isFinal(proposal.state)) throw alreadyDecided();
}

function demandContent({ content }: NewAttachment): void {
  const faults = faultUnless(content.length > 0, '/file', 'empty', {
    nl: 'Dit bestand is leeg.',
    en: 'This file is empty.',
  });
  if (faults.length > 0) throw invalid(faults);
}
