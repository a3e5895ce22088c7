import ICAL from 'ical.js';

/** What a calendar program shows of one occurrence. */
export interface ReadOccurrence {
  /** The instant, in UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly summary: string;
  readonly location: string | null;
  readonly sequence: number;
}

/** A calendar object as a program that knows nothing of ours reads it. */
export interface ReadCalendar {
  readonly method: string;
  /** Every event, exceptions too, in the order of the file. */
  readonly events: readonly ICAL.Event[];
  /** Every occurrence of every event, in the order of time. */
  readonly occurrences: readonly ReadOccurrence[];
}

/** What the library tells of an occurrence; its own declaration of it leads nowhere. */
interface OccurrenceDetails {
  readonly item: ICAL.Event;
  readonly startDate: ICAL.Time;
  readonly endDate: ICAL.Time;
}

/** Reads a calendar object; time zones are taken from the object itself. @throws Error when it is not one */
export function readCalendar(text: string): ReadCalendar {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const components = calendar.getAllSubcomponents('vevent');
  const events = components.map((component) => new ICAL.Event(component, { strictExceptions: true }));
  const exceptions = events.filter((event) => event.isRecurrenceException());
  const occurrences = events
    .filter((event) => !event.isRecurrenceException())
    .flatMap((event) => {
      for (const exception of exceptions) if (exception.uid === event.uid) event.relateException(exception);
      return occurrencesOf(event);
    });
  const orphans = exceptions.filter(({ uid }) =>
    events.every((event) => event.uid !== uid || exceptions.includes(event)),
  );
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    events,
    occurrences: [
      ...occurrences,
      ...orphans.map((event) => read(event, event.startDate, event.endDate)),
    ].sort((one, other) => one.startsAt.localeCompare(other.startsAt)),
  };
}

/** The instants at which something begins, in the order of time. */
export function startsOf(text: string): string[] {
  return readCalendar(text).occurrences.map(({ startsAt }) => startsAt);
}

function occurrencesOf(event: ICAL.Event): ReadOccurrence[] {
  if (!event.isRecurring()) return [read(event, event.startDate, event.endDate)];
  const iterator = event.iterator();
  const found: ReadOccurrence[] = [];
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
    const { item, startDate, endDate } = event.getOccurrenceDetails(next) as OccurrenceDetails;
    found.push(read(item, startDate, endDate));
  }
  return found;
}

function read(event: ICAL.Event, startsAt: ICAL.Time, endsAt: ICAL.Time): ReadOccurrence {
  return {
    startsAt: instant(startsAt),
    endsAt: instant(endsAt),
    summary: event.summary,
    location: event.location,
    sequence: event.sequence,
  };
}

/** A day by itself stays a day. */
function instant(time: ICAL.Time): string {
  return time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString();
}
