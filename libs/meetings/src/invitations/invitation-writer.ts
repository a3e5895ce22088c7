import { Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Invitation } from './invitation.entity.js';
import type { Guest } from '../planning/meeting-plan.js';
import type { Meeting } from '../planning/meeting.entity.js';

/** Writes invitations, in the open transaction. */
@Injectable()
export class InvitationWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Invites people and guests who are not invited yet. Where the invitation of one of them was taken back before, the
   * SEQUENCE of the meeting rises above that of the cancellation; the caller saves it.
   * @returns the ids of the invitations that are new
   */
  async add(
    meeting: Meeting,
    personIds: readonly string[],
    guests: readonly Guest[] = [],
  ): Promise<string[]> {
    const { manager } = this.transaction.unit;
    const meetingId = meeting.id;
    const invitees = [
      ...[...new Set(personIds)].map((personId) => ({ personId, guestName: null, guestEmail: null })),
      ...guests.map(({ name, email }) => ({
        personId: null,
        guestName: name,
        guestEmail: email.toLowerCase(),
      })),
    ];
    if (invitees.length === 0) return [];
    const invitedAt = this.clock.now();
    const added = await manager
      .createQueryBuilder()
      .insert()
      .into(Invitation)
      .values(invitees.map((invitee) => ({ ...invitee, id: newId(), version: 1, meetingId, invitedAt })))
      .orIgnore()
      .returning('id')
      .execute();
    if (await this.forgetWithdrawn(meetingId, invitees)) meeting.calendarSequence += 1;
    return (added.raw as { id: string }[]).map(({ id }) => id);
  }

  /** Asks everybody who answered to answer again, for what they answered to is no more. @returns how many */
  async askAnew(meetingId: string): Promise<number> {
    const { manager } = this.transaction.unit;
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE meeting_invitation SET reply = NULL, reply_word = NULL, replied_at = NULL, version = version + 1
       WHERE meeting_id = $1 AND reply IS NOT NULL`,
      [meetingId],
    );
    return count;
  }

  /** There is nothing to cancel any more for who is invited again. @returns whether there was */
  private async forgetWithdrawn(
    meetingId: string,
    invitees: readonly Pick<Invitation, 'personId' | 'guestEmail'>[],
  ): Promise<boolean> {
    const [, count] = await this.transaction.unit.manager.query<[unknown[], number]>(
      `DELETE FROM withdrawn_invitation
       WHERE meeting_id = $1 AND (person_id = ANY($2::uuid[]) OR guest_email = ANY($3::text[]))`,
      [
        meetingId,
        invitees.flatMap(({ personId }) => personId ?? []),
        invitees.flatMap(({ guestEmail }) => guestEmail ?? []),
      ],
    );
    return count > 0;
  }
}
