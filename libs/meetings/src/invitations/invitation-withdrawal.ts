import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Meeting } from '../planning/meeting.entity.js';
import { Invitation } from './invitation.entity.js';
import { WithdrawnInvitation } from './withdrawn-invitation.entity.js';

/** How calendars know a meeting: its zone, and the newest SEQUENCE of anything under its UID. */
interface InCalendars {
  readonly timeZone: string;
  readonly newest: number;
}

const inCalendars = `
  SELECT coalesce(s.time_zone, p.time_zone) AS "timeZone", greatest(m.calendar_sequence, s.calendar_sequence, (
    SELECT max(other.calendar_sequence) FROM meeting other WHERE other.series_id = m.series_id)) AS newest
  FROM meeting m JOIN programme p ON p.id = m.programme_id LEFT JOIN meeting_series s ON s.id = m.series_id
  WHERE m.id = $1`;

/** Takes invitations back, in the open transaction. */
@Injectable()
export class InvitationWithdrawal {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * Removes the invitation. Of one that went out it keeps what a cancellation is made from (RFC 5546, "CANCEL"), as the
   * meeting is now: what becomes of it later is no business of who is not invited any more. The SEQUENCE of the meeting
   * rises; the caller saves it.
   */
  async take(meeting: Meeting, { id, personId, guestName, guestEmail }: Invitation): Promise<void> {
    const { manager } = this.transaction.unit;
    await manager.delete(Invitation, { id });
    if (meeting.state === 'draft') return;
    const [{ timeZone, newest }] = await manager.query<[InCalendars]>(inCalendars, [meeting.id]);
    meeting.calendarSequence = newest + 1;
    const { id: meetingId, calendarUid, calendarSequence, recursLocal, title, startsAt, endsAt } = meeting;
    await manager.insert(WithdrawnInvitation, {
      ...{ id, meetingId, personId, guestName, guestEmail, calendarUid, calendarSequence, recursLocal },
      ...{ title, startsAt, endsAt, timeZone, withdrawnAt: this.clock.now() },
    });
  }
}
