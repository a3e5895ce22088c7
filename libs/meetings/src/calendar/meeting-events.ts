import { occurrencesOf, timesOf } from '../series/rule/schedule.js';
import type { CalendarEvent } from './calendar-event.js';

/** What stands in a calendar of a meeting of any kind: when, where and what it is called, and nothing that is said in it. */
interface Shown {
  readonly calendarUid: string;
  readonly calendarSequence: number;
  readonly changedAt: Date;
  readonly title: string;
  readonly place: string | null;
  readonly videoUrl: string | null;
}

/** A meeting, as far as calendars show it. */
export interface CalendarMeeting extends Shown {
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** An IANA time zone. */
  readonly timeZone: string;
  readonly isCancelled: boolean;
  /** The page of the meeting. */
  readonly url: string;
  /** Of an occurrence of a series: when the rule has it begin, local. */
  readonly recursLocal: string | null;
}

/** A series, as far as calendars show it. */
export interface CalendarSeries extends Shown {
  readonly rule: string;
  readonly startsLocal: string;
  readonly minutes: number;
  readonly timeZone: string;
  /** The page of all meetings. */
  readonly url: string;
}

/** One meeting, or one occurrence by itself. */
export function meetingEvent(meeting: CalendarMeeting): CalendarEvent {
  const { startsAt, endsAt, timeZone, recursLocal } = meeting;
  return {
    ...shown(meeting),
    url: meeting.url,
    when: { startsAt, endsAt, timeZone },
    isCancelled: meeting.isCancelled,
    ...(recursLocal !== null && { recursLocal }),
  };
}

/**
 * A series as its rule, without the starts that the reader does not come to, and one exception for every meeting that
 * was changed by itself. The rule stays whole when a meeting is cancelled or moved.
 * @param meetings of the series, as far as the reader is invited; empty when the series is none of theirs
 */
export function seriesEvents(series: CalendarSeries, meetings: readonly CalendarMeeting[]): CalendarEvent[] {
  const taking = meetings.filter(({ isCancelled }) => !isCancelled);
  const kept = new Set(taking.map(({ recursLocal }) => recursLocal));
  const excluded = occurrencesOf(series).filter((local) => !kept.has(local));
  const latest = [series, ...meetings];
  const master: CalendarEvent = {
    ...shown(series),
    sequence: Math.max(...latest.map(({ calendarSequence }) => calendarSequence)),
    changedAt: new Date(Math.max(...latest.map(({ changedAt }) => changedAt.getTime()))),
    url: series.url,
    when: { ...timesOf(series.startsLocal, series.minutes, series), timeZone: series.timeZone },
    isCancelled: taking.length === 0,
    recurrence: { rule: series.rule, excluded: taking.length === 0 ? [] : excluded },
  };
  const changed = taking.filter((meeting) => differs(series, meeting));
  return [master, ...changed.map((meeting) => exception(series, meeting))];
}

/** An exception is never older than the rule that it is an exception to. */
function exception(series: CalendarSeries, meeting: CalendarMeeting): CalendarEvent {
  return meetingEvent({
    ...meeting,
    calendarSequence: Math.max(meeting.calendarSequence, series.calendarSequence),
  });
}

function differs(series: CalendarSeries, meeting: CalendarMeeting): boolean {
  const { startsAt, endsAt } = timesOf(meeting.recursLocal ?? series.startsLocal, series.minutes, series);
  return (
    startsAt.getTime() !== meeting.startsAt.getTime() ||
    endsAt.getTime() !== meeting.endsAt.getTime() ||
    series.title !== meeting.title ||
    series.place !== meeting.place ||
    series.videoUrl !== meeting.videoUrl
  );
}

function shown({
  calendarUid,
  calendarSequence,
  changedAt,
  title,
  place,
  videoUrl,
}: Shown): Pick<CalendarEvent, 'uid' | 'sequence' | 'changedAt' | 'summary' | 'location'> {
  const places = [place, videoUrl].filter((where) => where !== null);
  return {
    uid: calendarUid,
    sequence: calendarSequence,
    changedAt,
    summary: title,
    location: places.length === 0 ? null : places.join(' – '),
  };
}
