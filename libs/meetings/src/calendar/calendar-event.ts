import type { IsoDate } from '@app/calendar';
import type { Reply } from '../invitations/invitation.entity.js';

/** A span of time by the clocks of a time zone. */
export interface TimedSpan {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** An IANA time zone. */
  readonly timeZone: string;
}

/** An entry of a calendar, before it is written down. Source: RFC 5545, "Event Component". */
export interface CalendarEvent {
  /** The same for ever, and for every occurrence of a series. */
  readonly uid: string;
  /** Rises with every change that somebody must know. */
  readonly sequence: number;
  readonly changedAt: Date;
  /** A span, or a whole day. */
  readonly when: TimedSpan | IsoDate;
  readonly summary: string;
  readonly location: string | null;
  /** A page that tells more. */
  readonly url: string | null;
  readonly isCancelled: boolean;
  /** Of a series: its rule, and the starts that it does not have (local, `2021-01-14T13:30:00`). */
  readonly recurrence?: { readonly rule: string; readonly excluded: readonly string[] };
  /** Of one occurrence of a series: when the rule has it begin, local. */
  readonly recursLocal?: string;
}

/** Who is invited. */
export interface CalendarRecipient {
  readonly name: string;
  readonly email: string;
  /** Null: not answered yet. */
  readonly reply: Reply | null;
}

/** What is done with a calendar object. Source: RFC 5546, "Application Protocol Elements". */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL';

/** A calendar object, before it is written down. */
export interface CalendarObject {
  readonly method: CalendarMethod;
  /** What the calendar is called, for a feed. */
  readonly name?: string;
  /** In whose name invitations go out. */
  readonly organizer: { readonly name: string; readonly email: string };
  /** Whom an invitation is for. */
  readonly recipient?: CalendarRecipient;
  readonly events: readonly CalendarEvent[];
}
