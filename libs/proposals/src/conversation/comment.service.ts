import type { Actor } from '@app/identity';
import {
  Clock,
  DomainError,
  expectVersion,
  type Fault,
  invalid,
  newId,
  notFound,
  refuseClientData,
  Transaction,
} from '@app/platform';
import { faultUnless, uniqueFaults } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import type { ProposalStanding } from '../access/proposal-standing.js';
import { proposalPolicy } from '../access/proposal.policy.js';
import { ProposalRepository } from '../content/proposal.repository.js';
import { ProposalEvents } from '../history/proposal-events.js';
import { type CommentPermission, commentPolicy } from './comment.policy.js';
import { Followers } from './followers.js';
import { ProposalComment } from './proposal-comment.entity.js';
import { Readers } from './readers.js';

/** What a comment is changed into. */
export interface CommentChange {
  /** Markdown. */
  readonly body: string;
  /** Who is called upon in it; left out: nobody, or who was already. */
  readonly mentionedIds?: readonly string[] | undefined;
  readonly declareHarmless?: boolean | undefined;
}

/** A comment that somebody writes. */
export interface NewComment extends CommentChange {
  /** The comment that it answers. */
  readonly replyToId?: string | undefined;
}

/** Writes, changes and removes comments; people may talk in every state. Source: the domain, "Subscribed by default". */
@Injectable()
export class CommentService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly proposals: ProposalRepository,
    private readonly readers: Readers,
    private readonly followers: Followers,
    private readonly events: ProposalEvents,
  ) {}

  /**
   * Writes a comment; the writer and whoever is mentioned follow the proposal from now on. @returns its id
   * @throws DomainError `not_found`, `access.forbidden`, `request.invalid` for client data, a mention of who
   *   cannot see the proposal, or an answer to what cannot be answered
   */
  write(actor: Actor, proposalId: string, input: NewComment): Promise<string> {
    refuseClientData({ '/body': input.body }, input.declareHarmless);
    const { body, mentionedIds = [], replyToId } = input;
    return this.transaction.run(async (manager) => {
      const standing = await this.proposals.standing(proposalId);
      proposalPolicy.demand(actor, 'comment', standing);
      const faults = [
        ...(await this.replyFaults(proposalId, replyToId)),
        ...(await this.mentionFaults(standing, mentionedIds)),
      ];
      if (faults.length > 0) throw invalid(faults);
      const comment = manager.create(ProposalComment, {
        id: newId(),
        version: 1,
        proposalId,
        replyToId: replyToId ?? null,
        authorId: actor.personId,
        body,
        mentionedIds: [...mentionedIds],
        writtenAt: this.clock.now(),
        editedAt: null,
        removedAt: null,
      });
      await manager.insert(ProposalComment, comment);
      await this.followers.involve(proposalId, [actor.personId], 'commenter');
      await this.followers.involve(proposalId, mentionedIds, 'mentioned');
      await this.tell('comment', comment, standing);
      return comment.id;
    });
  }

  /**
   * Changes a comment, which shows from then on that it was; whoever is newly mentioned follows.
   * @param actor its writer
   * @throws DomainError as `write` does, `precondition.stale`, `comment.removed`
   */
  edit(
    actor: Actor,
    proposalId: string,
    commentId: string,
    change: CommentChange,
    expected: number,
  ): Promise<void> {
    refuseClientData({ '/body': change.body }, change.declareHarmless);
    return this.transaction.run(async () => {
      const { comment, standing } = await this.hold(actor, { proposalId, commentId }, 'edit', expected);
      const { body, mentionedIds = comment.mentionedIds } = change;
      const faults = await this.mentionFaults(standing, mentionedIds, comment.mentionedIds);
      if (faults.length > 0) throw invalid(faults);
      const added = mentionedIds.filter((personId) => !comment.mentionedIds.includes(personId));
      Object.assign(comment, { body, mentionedIds: [...mentionedIds], editedAt: this.clock.now() });
      await this.save(comment);
      await this.followers.involve(proposalId, mentionedIds, 'mentioned');
      await this.tell('edit_comment', comment, standing, added);
    });
  }

  /**
   * Empties a comment; its place, its writer and its answers stay.
   * @param actor its writer, or the programme office
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `comment.removed`
   */
  remove(actor: Actor, proposalId: string, commentId: string, expected: number): Promise<void> {
    return this.transaction.run(async () => {
      const { comment, standing } = await this.hold(actor, { proposalId, commentId }, 'remove', expected);
      Object.assign(comment, { body: '', mentionedIds: [], removedAt: this.clock.now() });
      await this.save(comment);
      await this.tell('remove_comment', comment, standing);
    });
  }

  /** The comment, locked until the end of the open transaction, for somebody who may do this with it. */
  private async hold(
    actor: Actor,
    { proposalId, commentId }: { proposalId: string; commentId: string },
    permission: CommentPermission,
    expected: number,
  ): Promise<{ comment: ProposalComment; standing: ProposalStanding }> {
    const standing = await this.proposals.standing(proposalId);
    proposalPolicy.demand(actor, 'read', standing);
    const comment = await this.transaction.unit.manager.findOne(ProposalComment, {
      where: { id: commentId, proposalId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!comment) throw notFound();
    commentPolicy.demand(actor, permission, { authorId: comment.authorId, proposal: standing });
    expectVersion(comment, expected);
    if (comment.removedAt !== null) throw commentRemoved();
    return { comment, standing };
  }

  private async save(comment: ProposalComment): Promise<void> {
    comment.version += 1;
    await this.transaction.unit.manager.save(comment);
  }

  private tell(
    action: 'comment' | 'edit_comment' | 'remove_comment',
    { id: commentId, proposalId }: ProposalComment,
    { programmeId }: ProposalStanding,
    added: readonly string[] = [],
  ): Promise<void> {
    const about = { commentId, ...(added.length > 0 && { addedMentionIds: added.join(' ') }) };
    return this.events.tell(action, { id: proposalId, programmeId }, about);
  }

  private async replyFaults(proposalId: string, replyToId: string | undefined): Promise<Fault[]> {
    if (replyToId === undefined) return [];
    const answered = await this.transaction.unit.manager.findOneBy(ProposalComment, {
      id: replyToId,
      proposalId,
    });
    const canBeAnswered = answered?.replyToId === null && answered.removedAt === null;
    return faultUnless(canBeAnswered, '/replyToId', 'comment_not_answerable', {
      nl: 'Je reageert op een reactie die er nog staat en die zelf geen antwoord is.',
      en: 'You answer a comment that still stands and is no answer itself.',
    });
  }

  /** @param known who was mentioned already, and need not see the proposal any more */
  private async mentionFaults(
    standing: ProposalStanding,
    mentionedIds: readonly string[],
    known: readonly string[] = [],
  ): Promise<Fault[]> {
    const pointerOf = (personId: string) => `/mentionedIds/${mentionedIds.indexOf(personId)}`;
    const added = new Set(mentionedIds.filter((personId) => !known.includes(personId)));
    return [
      ...uniqueFaults(mentionedIds, (index) => `/mentionedIds/${index}`),
      ...(await this.readers.faults(standing, [...added], pointerOf)),
    ];
  }
}

/** A removed comment says nothing any more. */
function commentRemoved(): DomainError {
  return new DomainError('conflict', 'comment.removed', {
    nl: 'Deze reactie is verwijderd.',
    en: 'This comment was removed.',
  });
}
