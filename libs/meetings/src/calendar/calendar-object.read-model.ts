import { type Actor, actorScope } from '@app/identity';
import { type CalendarObject, Configuration, forbidden, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import type { CalendarEvent } from './calendar-event.js';
import {
  bareSeriesRow,
  type CalendarRow,
  invitedRows,
  invitedSeriesRows,
  meetingsOf,
  organizerOf,
  ownRows,
  recipientOf,
  type RowRecipient,
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
    if (rows.length > 0) return this.single(rows).text;
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
    return this.object(first, seriesEvents(series, meetingsOf(rows, PUBLIC_URL))).text;
  }

  /**
   * One invitation, of a person or a guest, for the mail that brings it; who reads it is whom it is for. Its cancellation
   * once it was taken back.
   * @throws DomainError `not_found`, also for a draft
   */
  async ofInvitation(invitationId: string): Promise<string> {
    return textOf(await this.findInvitation(invitationId));
  }

  /** The same; undefined where there is none. */
  async findInvitation(invitationId: string): Promise<CalendarObject | undefined> {
    const rows = await this.rows(invitedRows, [invitationId]);
    return rows.length > 0 ? this.single(rows) : this.withdrawn('w.id = $1', [invitationId]);
  }

  /**
   * The invitation to a series with every meeting of it to which a person or a guest is invited, for the mail that brings
   * it; it takes the series out of their calendar when there is none any more.
   * @param invitee the id of the person, or the address of the guest
   * @returns undefined where there is no such series
   */
  async findSeriesInvitation(seriesId: string, invitee: string): Promise<CalendarObject | undefined> {
    const rows = await this.rows(invitedSeriesRows, [seriesId, invitee]);
    const [first] = rows.length > 0 ? rows : await this.rows(bareSeriesRow, [seriesId, invitee]);
    const { PUBLIC_URL } = this.configuration;
    const series = first && seriesOf(first, PUBLIC_URL);
    return series ? this.object(first, seriesEvents(series, meetingsOf(rows, PUBLIC_URL))) : undefined;
  }

  /**
   * What takes a meeting out of the calendar of a person whose invitation was taken back, newer than what stands there
   * and as the meeting was then; it has no address, for the page is closed to them.
   * @throws DomainError `not_found` for who was never told of it, or is invited again
   */
  async cancellationFor(meetingId: string, personId: string): Promise<string> {
    return textOf(await this.withdrawn('w.meeting_id = $1 AND w.person_id = $2', [meetingId, personId]));
  }

  private async withdrawn(where: string, parameters: readonly string[]): Promise<CalendarObject | undefined> {
    const rows = await this.rows(withdrawnRows(where), parameters);
    const [first] = rows;
    if (!first) return undefined;
    const events = meetingsOf(rows, this.configuration.PUBLIC_URL).map(meetingEvent);
    return this.object(
      first,
      events.map((event) => ({ ...event, url: null })),
    );
  }

  private single(rows: readonly CalendarRow[]): CalendarObject {
    return this.object(rows[0], meetingsOf(rows, this.configuration.PUBLIC_URL).map(meetingEvent));
  }

  private object(row: RowRecipient | undefined, events: readonly CalendarEvent[]): CalendarObject {
    const recipient = row && recipientOf(row);
    const method = events.every(({ isCancelled }) => isCancelled) ? 'CANCEL' : 'REQUEST';
    const organizer = organizerOf(this.configuration.MAIL_FROM);
    return { method, text: calendarText({ method, organizer, ...(recipient && { recipient }), events }) };
  }

  private rows(sql: string, parameters: readonly unknown[]): Promise<CalendarRow[]> {
    return this.transaction.manager.query<CalendarRow[]>(sql, [...parameters]);
  }
}

/** @throws DomainError `not_found` where there is none */
function textOf(object: CalendarObject | undefined): string {
  if (!object) throw notFound();
  return object.text;
}
