import type { Actor } from '@app/identity';
import { Clock, expectVersion, forbidden, notFound, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import { noReplyAsked } from '../planning/meeting.errors.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { Invitation, type Reply } from './invitation.entity.js';

/** Whether somebody comes, with a word such as "half an hour later". */
export interface GivenReply {
  readonly reply: Reply;
  readonly word: string | null;
  readonly declareHarmless?: boolean | undefined;
}

/** Takes the replies to invitations. */
@Injectable()
export class ReplyService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Says whether the actor comes, with a word; said again, the last one counts.
   * @param actor who is invited
   * @param expected the version of the invitation that the caller read
   * @throws DomainError `not_found`, `access.forbidden` for the invitation of somebody else, `precondition.stale`,
   *   `meeting.no_reply_asked` unless the meeting is planned, `request.invalid` for client data
   */
  reply(
    actor: Actor,
    id: string,
    invitationId: string,
    { reply, word, declareHarmless }: GivenReply,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/word': word }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const { meeting, standing } = await this.meetings.lock(id);
      meetingPolicy.demand(actor, 'read', standing);
      const invitation = await manager.findOneBy(Invitation, { id: invitationId, meetingId: id });
      if (!invitation) throw notFound();
      if (invitation.personId !== actor.personId) throw forbidden();
      expectVersion(invitation, expected);
      if (meeting.state !== 'planned') throw noReplyAsked();
      Object.assign(invitation, {
        ...{ reply, replyWord: word, repliedAt: this.clock.now() },
        version: invitation.version + 1,
      });
      await manager.save(invitation);
      await this.history.tell(id, 'replied', { invitationId });
    });
  }
}
