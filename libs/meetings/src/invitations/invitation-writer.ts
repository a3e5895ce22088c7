import { Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Invitation } from './invitation.entity.js';
import type { Guest } from '../planning/meeting-plan.js';

/** Writes invitations, in the open transaction. */
@Injectable()
export class InvitationWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Invites people and guests who are not invited yet. @returns how many were new */
  async add(meetingId: string, personIds: readonly string[], guests: readonly Guest[] = []): Promise<number> {
    const { manager } = this.transaction.unit;
    const invitees = [
      ...personIds.map((personId) => ({ personId, guestName: null, guestEmail: null })),
      ...guests.map(({ name, email }) => ({
        personId: null,
        guestName: name,
        guestEmail: email.toLowerCase(),
      })),
    ];
    if (invitees.length === 0) return 0;
    const invitedAt = this.clock.now();
    const added = await manager
      .createQueryBuilder()
      .insert()
      .into(Invitation)
      .values(invitees.map((invitee) => ({ ...invitee, id: newId(), version: 1, meetingId, invitedAt })))
      .orIgnore()
      .returning('id')
      .execute();
    return (added.raw as unknown[]).length;
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
}
