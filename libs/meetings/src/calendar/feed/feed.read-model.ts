import { type Actor, actorScope } from '@app/identity';
import { Configuration, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { CalendarEvent } from '../calendar-event.js';
import { type CalendarRow, meetingsOf, organizerOf, ownRows, seriesOf } from '../calendar-rows.js';
import { calendarText } from '../calendar-text.js';
import { meetingEvent, seriesEvents } from '../meeting-events.js';
import { dayEvent, type FeedDay, feedDays } from './feed-days.js';

/** The meetings of the actor; those that are cancelled tell what a series does not have. */
const meetings = `${ownRows} ORDER BY m.calendar_uid, m.recurs_local`;

/** What stands in somebody's own calendar: meetings, own milestones and terms for verdicts. */
@Injectable()
export class FeedReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly configuration: Configuration,
  ) {}

  /** The calendar of the actor, as `text/calendar`: what they may see today, and the same text while nothing changes. */
  async read(actor: Actor): Promise<string> {
    const { manager } = this.transaction;
    const { PUBLIC_URL, MAIL_FROM } = this.configuration;
    const scope = [actorScope(actor)];
    const rows = await manager.query<CalendarRow[]>(meetings, scope);
    const days = await manager.query<FeedDay[]>(feedDays, scope);
    return calendarText({
      method: 'PUBLISH',
      name: 'Wisselwerk',
      organizer: organizerOf(MAIL_FROM),
      events: [
        ...meetingEvents(rows, PUBLIC_URL),
        ...days.map((day) => dayEvent(day, actor.locale, PUBLIC_URL)),
      ],
    });
  }
}

/** A series as a whole, and every other meeting by itself; what is cancelled is not there. */
function meetingEvents(rows: readonly CalendarRow[], publicUrl: string): CalendarEvent[] {
  const single = rows.filter(({ series, isCancelled }) => !series && !isCancelled);
  const seriesIds = new Set(rows.flatMap(({ series }) => series?.id ?? []));
  const recurring = [...seriesIds].flatMap((id) => {
    const group = rows.filter(({ series }) => series?.id === id);
    const [first] = group;
    const series = first && seriesOf(first, publicUrl);
    const isAlive = group.some(({ isCancelled }) => !isCancelled);
    return series && isAlive ? seriesEvents(series, meetingsOf(group, publicUrl)) : [];
  });
  return [...recurring, ...meetingsOf(single, publicUrl).map(meetingEvent)];
}
