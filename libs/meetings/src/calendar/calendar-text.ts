import ical, {
  type ICalAttendeeData,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Reply } from '../invitations/invitation.entity.js';
import type { CalendarEvent, CalendarObject, CalendarRecipient, TimedSpan } from './calendar-event.js';
import { timeZoneDefinition } from './time-zone-definition.js';

/** How often a program may ask for a feed again, in seconds. */
const refreshSeconds = 3_600;

const answers: Readonly<Record<Reply, ICalAttendeeStatus>> = {
  yes: ICalAttendeeStatus.ACCEPTED,
  no: ICalAttendeeStatus.DECLINED,
  maybe: ICalAttendeeStatus.TENTATIVE,
};

/** Writes a calendar object as `text/calendar`. Source: RFC 5545; for what is sent to somebody, RFC 5546. */
export function calendarText({ method, name, organizer, recipient, events }: CalendarObject): string {
  const calendar = ical({
    prodId: { company: 'Wisselwerk', product: 'Wisselwerk', language: 'NL' },
    method: ICalCalendarMethod[method],
    // Without a zone of its own, a calendar writes its stamps in UTC, as the standard asks.
    timezone: { name: null, generator: timeZoneDefinition },
    ...(name !== undefined && { name, ttl: refreshSeconds }),
  });
  for (const event of events) {
    calendar.createEvent({
      ...eventData(event),
      ...timesOf(event),
      ...recurrenceOf(event),
      organizer: { name: unquoted(organizer.name), email: organizer.email },
      ...(recipient && { attendees: [attendee(recipient)] }),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function eventData(event: CalendarEvent): Omit<ICalEventData, 'start'> {
  return {
    id: event.uid,
    sequence: event.sequence,
    stamp: event.changedAt,
    summary: legible(event.summary),
    location: event.location && legible(event.location),
    url: event.url,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency:
      typeof event.when === 'string' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  };
}

function timesOf({ when }: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (typeof when === 'string') return { start: Temporal.PlainDate.from(when), allDay: true };
  const { startsAt, endsAt, timeZone } = when;
  return { start: localIn(startsAt, timeZone), end: localIn(endsAt, timeZone), timezone: timeZone };
}

function recurrenceOf({
  when,
  recurrence,
  recursLocal,
}: CalendarEvent): Pick<ICalEventData, 'repeating' | 'recurrenceId'> {
  return {
    ...(recurrence && { repeating: recurrenceLines(recurrence, when as TimedSpan) }),
    ...(recursLocal !== undefined && { recurrenceId: Temporal.PlainDateTime.from(recursLocal) }),
  };
}

function recurrenceLines(
  { rule, excluded }: NonNullable<CalendarEvent['recurrence']>,
  { timeZone }: TimedSpan,
): string {
  const starts = excluded.map((local) => local.replace(/[-:]/g, ''));
  const exclusion = starts.length === 0 ? [] : [`EXDATE;TZID=${timeZone}:${starts.join(',')}`];
  return [`RRULE:${rule}`, ...exclusion].join('\r\n');
}

function attendee({ name, email, reply }: CalendarRecipient): ICalAttendeeData {
  return {
    name: unquoted(name),
    email,
    role: ICalAttendeeRole.REQ,
    status: reply === null ? ICalAttendeeStatus.NEEDSACTION : answers[reply],
    rsvp: false,
  };
}

/** The standard has no way to write a double quote in a name. Source: RFC 5545, "Property Parameters". */
function unquoted(name: string): string {
  return legible(name).replaceAll('"', '’').replaceAll('\\', '/');
}

/** Without the control characters that the standard has no way to write. Source: RFC 5545, "Text". */
function legible(text: string): string {
  return text.replace(/(?![\t\r\n])\p{Cc}/gu, '');
}

function localIn(instant: Date, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
}
