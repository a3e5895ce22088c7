import { type Actor, type PersonRef, personRef } from '@app/identity';
import { notFound, type Page, pageById, type PageRequest, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import { type CommentPermission, commentPolicy } from './comment.policy.js';

/** A comment as one reader sees it. */
export interface CommentView {
  readonly id: string;
  readonly version: number;
  /** The comment that it answers. */
  readonly replyToId: string | null;
  readonly author: PersonRef;
  /** Markdown; empty once it was removed. */
  readonly body: string;
  /** Who is called upon in it, in the order of the writer. */
  readonly mentions: readonly PersonRef[];
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  readonly removedAt: Date | null;
  /** What the reader can do with it now. */
  readonly permissions: readonly CommentPermission[];
}

type CommentRow = Omit<CommentView, 'permissions'>;

const selection = `
  SELECT c.id, c.version, c.reply_to_id AS "replyToId", ${personRef('author')} AS author, c.body,
    (SELECT coalesce(jsonb_agg(${personRef('person')} ORDER BY mentioned.place), '[]')
      FROM unnest(c.mentioned_ids) WITH ORDINALITY AS mentioned (id, place)
      JOIN person ON person.id = mentioned.id) AS mentions,
    c.written_at AS "writtenAt", c.edited_at AS "editedAt", c.removed_at AS "removedAt"
  FROM proposal_comment c JOIN person author ON author.id = c.author_id
  WHERE c.proposal_id = $1`;

/** Reads the conversation about a proposal, oldest first; answers stand where they were written. */
@Injectable()
export class CommentReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly proposals: ProposalRepository,
  ) {}

  /** @throws DomainError `not_found` */
  async list(actor: Actor, proposalId: string, request: PageRequest): Promise<Page<CommentView>> {
    const standing = await this.readable(actor, proposalId);
    const { manager } = this.transaction;
    const { items, nextCursor } = await pageById<CommentRow>(
      manager,
      `${selection} AND ($2::uuid IS NULL OR c.id > $2) ORDER BY c.id LIMIT $3`,
      proposalId,
      request,
    );
    return { items: items.map((row) => permitted(row, actor, standing)), nextCursor };
  }

  /** @throws DomainError `not_found` */
  async read(actor: Actor, proposalId: string, commentId: string): Promise<CommentView> {
    const standing = await this.readable(actor, proposalId);
    const [row] = await this.transaction.manager.query<CommentRow[]>(`${selection} AND c.id = $2`, [
      proposalId,
      commentId,
    ]);
    if (!row) throw notFound();
    return permitted(row, actor, standing);
  }

  private async readable(actor: Actor, proposalId: string): Promise<ProposalStanding> {
    const standing = await this.proposals.standing(proposalId);
    proposalPolicy.demand(actor, 'read', standing);
    return standing;
  }
}

function permitted(row: CommentRow, actor: Actor, proposal: ProposalStanding): CommentView {
  const permissions =
    row.removedAt === null ? commentPolicy.permissions(actor, { authorId: row.author.id, proposal }) : [];
  return { ...row, permissions };
}
