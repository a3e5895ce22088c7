import { type Actor, actorScope } from '@app/identity';
import { Configuration, forbidden, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import type { CalendarEvent } from './calendar-event.js';
import {
  type CalendarRow,
  invitedRows,
  meetingsOf,
  organizerOf,
  ownRows,
  recipientOf,
  seriesOf,
  withdrawnRows,
} from './calendar-rows.js';
import { calendarText } from './calendar-text.js';
import { meetingEvent, seriesEvents } from './meeting-events.js';

/** Invitations as calendar objects, to be opened in somebody's own calendar. Source: RFC 5546, "iTIP". */
@Injectable()
export class CalendarObjectReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly meetings: MeetingRepository,
    private readonly configuration: Configuration,
  ) {}

  /**
   * The invitation of the actor to one meeting (or what its leader knows of it), by itself also where it belongs to a
   * series; its cancellation once it is cancelled.
   * @throws DomainError `not_found`, also for a draft; `access.forbidden` for who sees it and is not invited
   */
  async ofMeeting(actor: Actor, id: string): Promise<string> {
    const rows = await this.rows(`${ownRows} AND m.id = $2`, [actorScope(actor), id]);
    if (rows.length > 0) return this.single(rows);
    const standing = await this.meetings.standing(id);
    if (standing.state === 'draft' || !meetingPolicy.allows(actor, 'read', standing)) throw notFound();
    throw forbidden();
  }

  /**
   * The invitation of the actor to a series, with every meeting of it to which they are invited or which they lead.
   * @throws DomainError `not_found` when that is none
   */
  async ofSeries(actor: Actor, id: string): Promise<string> {
    const rows = await this.rows(`${ownRows} AND m.series_id = $2 ORDER BY m.recurs_local`, [
      actorScope(actor),
      id,
    ]);
    const [first] = rows;
    const { PUBLIC_URL } = this.configuration;
    const series = first && seriesOf(first, PUBLIC_URL);
    if (!series) throw notFound();
    return this.text(rows, seriesEvents(series, meetingsOf(rows, PUBLIC_URL)));
  }

  /**
   * One invitation, of a person or a guest, for the mail that brings it; who reads it is whom it is for. Its cancellation
   * once it was taken back.
   * @throws DomainError `not_found`, also for a draft
   */
  async ofInvitation(invitationId: string): Promise<string> {
    const rows = await this.rows(invitedRows, [invitationId]);
    return rows.length > 0 ? this.single(rows) : this.withdrawn('w.id = $1', [invitationId]);
  }

  /**
   * What takes a meeting out of the calendar of a person whose invitation was taken back, newer than what stands there
   * and as the meeting was then; it has no address, for the page is closed to them.
   * @throws DomainError `not_found` for who was never told of it, or is invited again
   */
  cancellationFor(meetingId: string, personId: string): Promise<string> {
    return this.withdrawn('w.meeting_id = $1 AND w.person_id = $2', [meetingId, personId]);
  }

  private async withdrawn(where: string, parameters: readonly string[]): Promise<string> {
    const rows = await this.rows(withdrawnRows(where), parameters);
    if (rows.length === 0) throw notFound();
    const events = meetingsOf(rows, this.configuration.PUBLIC_URL).map(meetingEvent);
    return this.text(
      rows,
      events.map((event) => ({ ...event, url: null })),
    );
  }

  private single(rows: readonly CalendarRow[]): string {
    return this.text(rows, meetingsOf(rows, this.configuration.PUBLIC_URL).map(meetingEvent));
  }

  private text(rows: readonly CalendarRow[], events: readonly CalendarEvent[]): string {
    const [first] = rows;
    const recipient = first && recipientOf(first);
    return calendarText({
      method: events.every(({ isCancelled }) => isCancelled) ? 'CANCEL' : 'REQUEST',
      organizer: organizerOf(this.configuration.MAIL_FROM),
      ...(recipient && { recipient }),
      events,
    });
  }

  private rows(sql: string, parameters: readonly unknown[]): Promise<CalendarRow[]> {
    return this.transaction.manager.query<CalendarRow[]>(sql, [...parameters]);
  }
}
