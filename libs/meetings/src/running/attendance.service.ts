import type { Actor } from '@app/identity';
import { Clock, expectVersion, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import { type Attendance, Invitation } from '../invitations/invitation.entity.js';
import type { Meeting } from '../planning/meeting.entity.js';
import { notInProgress } from '../planning/meeting.errors.js';
import { MeetingRepository } from '../planning/meeting.repository.js';

/** Records who is there, while a meeting is in progress. Source: the domain, "Meeting". */
@Injectable()
export class AttendanceService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Records of one invitee whether they are there.
   * @param actor a facilitator, the leader; the programme office, but not at intervision
   * @param attendance null: takes back what was recorded
   * @param expected the version of the invitation that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.not_in_progress`
   */
  record(
    actor: Actor,
    id: string,
    invitationId: string,
    attendance: Attendance | null,
    expected: number | undefined,
  ): Promise<void> {
    return this.transaction.run(async (manager) => {
      const meeting = await this.hold(actor, id);
      const invitation = await manager.findOneBy(Invitation, { id: invitationId, meetingId: id });
      if (!invitation) throw notFound();
      expectVersion(invitation, expected);
      if (invitation.attendance === attendance) return;
      await manager.update(
        Invitation,
        { id: invitationId },
        {
          attendance,
          attendanceBy: attendance === null ? null : actor.personId,
          attendanceAt: attendance === null ? null : this.clock.now(),
          version: invitation.version + 1,
        },
      );
      this.history.trace(meeting, 'record_attendance', { invitationId });
    });
  }

  /**
   * Records in one act that everybody is there of whom nothing was recorded yet.
   * @throws DomainError `not_found`, `access.forbidden`, `meeting.not_in_progress`
   */
  recordTheRest(actor: Actor, id: string, attendance: Attendance): Promise<void> {
    return this.transaction.run(async (manager) => {
      const meeting = await this.hold(actor, id);
      await manager.query(
        `UPDATE meeting_invitation SET attendance = $2, attendance_by = $3, attendance_at = $4, version = version + 1
         WHERE meeting_id = $1 AND attendance IS NULL`,
        [id, attendance, actor.personId, this.clock.now()],
      );
      this.history.trace(meeting, 'record_attendance', {});
    });
  }

  private async hold(actor: Actor, id: string): Promise<Meeting> {
    const { meeting, standing } = await this.meetings.lock(id);
    meetingPolicy.demand(actor, 'run', standing);
    if (meeting.state !== 'in_progress') throw notInProgress();
    return meeting;
  }
}
