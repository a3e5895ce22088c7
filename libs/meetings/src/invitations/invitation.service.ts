import type { Actor } from '@app/identity';
import { invalid, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import { InvitationWithdrawal } from './invitation-withdrawal.js';
import { InvitationWriter } from './invitation-writer.js';
import { Invitation } from './invitation.entity.js';
import { MeetingPlanCheck } from '../planning/meeting-plan-check.js';
import type { Guest } from '../planning/meeting-plan.js';
import { leaderStaysInvited, planClosed } from '../planning/meeting.errors.js';
import { type HeldMeeting, MeetingRepository } from '../planning/meeting.repository.js';

/** Invites people and guests, and takes invitations back. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly transaction: Transaction,
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
      const invitationIds = await this.invitations.add(meeting, inviteeIds, guests);
      if (invitationIds.length === 0) return;
      await this.meetings.save(meeting);
      const detail = { count: invitationIds.length, invitationIds };
      await this.history.write(meeting, { action: 'invite', actor, detail });
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

  private async hold(actor: Actor, id: string): Promise<HeldMeeting> {
    const held = await this.meetings.lock(id);
    meetingPolicy.demand(actor, 'plan', held.standing);
    if (!planIsOpen(held.meeting.state)) throw planClosed();
    return held;
  }
}
