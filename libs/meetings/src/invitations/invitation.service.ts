import type { Actor } from '@app/identity';
import {
  Clock,
  expectVersion,
  forbidden,
  invalid,
  notFound,
  refuseClientData,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import { InvitationWithdrawal } from './invitation-withdrawal.js';
import { InvitationWriter } from './invitation-writer.js';
import { Invitation, type Reply } from './invitation.entity.js';
import { MeetingPlanCheck } from '../planning/meeting-plan-check.js';
import type { Guest } from '../planning/meeting-plan.js';
import { leaderStaysInvited, noReplyAsked, planClosed } from '../planning/meeting.errors.js';
import { type HeldMeeting, MeetingRepository } from '../planning/meeting.repository.js';

/** Whether somebody comes, with a word such as "half an hour later". */
export interface GivenReply {
  readonly reply: Reply;
  readonly word: string | null;
  readonly declareHarmless?: boolean | undefined;
}

/** Invites people and guests, and takes their replies. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly check: MeetingPlanCheck,
    private readonly meetings: MeetingRepository,
    private readonly invitations: InvitationWriter,
    private readonly withdrawal: InvitationWithdrawal,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Invites more people; who is invited already stays so.
   * @param actor a facilitator of the cohort, the leader, or the programme office
   * @throws DomainError `not_found`, `access.forbidden`, `meeting.plan_closed`, `request.invalid` with every fault
   */
  invite(actor: Actor, id: string, inviteeIds: readonly string[], guests: readonly Guest[]): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.hold(actor, id);
      const { meeting } = held;
      const faults = await this.check.inviteeFaults(meeting, meeting.kind, inviteeIds, guests);
      if (faults.length > 0) throw invalid(faults);
      const count = await this.invitations.add(meeting, inviteeIds, guests);
      if (count === 0) return;
      await this.meetings.save(meeting);
      await this.history.write(meeting, { action: 'invite', actor, detail: { count } });
    });
  }

  /**
   * Takes an invitation back.
   * @throws DomainError `not_found`, `access.forbidden`, `meeting.plan_closed`, `meeting.leader_stays_invited`
   */
  uninvite(actor: Actor, id: string, invitationId: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      const { meeting } = await this.hold(actor, id);
      const invitation = await manager.findOneBy(Invitation, { id: invitationId, meetingId: id });
      if (!invitation) throw notFound();
      if (invitation.personId === meeting.leaderId) throw leaderStaysInvited();
      await this.withdrawal.take(meeting, invitation);
      await this.meetings.save(meeting);
      await this.history.write(meeting, { action: 'uninvite', actor, invitationId });
    });
  }

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
    });
  }

  private async hold(actor: Actor, id: string): Promise<HeldMeeting> {
    const held = await this.meetings.lock(id);
    meetingPolicy.demand(actor, 'plan', held.standing);
    if (!planIsOpen(held.meeting.state)) throw planClosed();
    return held;
  }
}
