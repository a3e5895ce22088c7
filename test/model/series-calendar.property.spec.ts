import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarText } from '../../libs/meetings/src/calendar/calendar-text.js';
import {
  type CalendarMeeting,
  type CalendarSeries,
  seriesEvents,
} from '../../libs/meetings/src/calendar/meeting-events.js';
import { occurrencesOf, timesOf } from '../../libs/meetings/src/series/rule/schedule.js';
import { startsOf } from '../setup/read-calendar.js';

const organizer = { name: 'Wisselwerk', email: 'no-reply@wisselwerk.example' };
const changedAt = new Date('2021-03-01T08:00:00Z');
const minute = 60_000;

const rules = fc.constantFrom(
  'FREQ=WEEKLY',
  'FREQ=DAILY;INTERVAL=5',
  'FREQ=MONTHLY;BYDAY=2TH',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
);

/** What happened to one meeting by itself: nothing, cancelled, or moved by some minutes. */
const fates = fc.array(
  fc.oneof(
    fc.constant('as planned' as const),
    fc.constant('cancelled' as const),
    fc.integer({ min: -2_000, max: 2_000 }),
  ),
  { minLength: 12, maxLength: 12 },
);

const zones = fc.constantFrom('Europe/Amsterdam', 'America/Curacao', 'Europe/London', 'Australia/Sydney');

function buildSeries(rule: string, day: string, hour: number, timeZone: string): CalendarSeries {
  const after = `${day}T${String(hour).padStart(2, '0')}:30:00`;
  const [startsLocal = after] = occurrencesOf({ rule, startsLocal: after, timeZone });
  return {
    ...{ calendarUid: 'series@wisselwerk', calendarSequence: 0, changedAt, url: 'https://wissel.example' },
    ...{ title: 'Bijeenkomst', place: null, videoUrl: null, minutes: 90, rule, startsLocal, timeZone },
  };
}

function meetingsOf(
  series: CalendarSeries,
  happened: readonly ('as planned' | 'cancelled' | number)[],
): CalendarMeeting[] {
  return occurrencesOf(series).map((recursLocal, index) => {
    const fate = happened[index] ?? 'as planned';
    const byMinutes = typeof fate === 'number' ? fate * minute : 0;
    const { startsAt, endsAt } = timesOf(recursLocal, series.minutes, series);
    return {
      ...series,
      recursLocal,
      startsAt: new Date(startsAt.getTime() + byMinutes),
      endsAt: new Date(endsAt.getTime() + byMinutes),
      isCancelled: fate === 'cancelled',
    };
  });
}

describe('a series in a calendar program', () => {
  it('has exactly the meetings that are not cancelled, at the instants at which they are', () => {
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const hours = fc.integer({ min: 5, max: 22 });
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 1, max: 12 }),
        days,
        hours,
        zones,
        fates,
        (open, count, day, hour, zone, happened) => {
          const series = buildSeries(`${open};COUNT=${count}`, day, hour, zone);
          const meetings = meetingsOf(series, happened);
          const taking = meetings.filter(({ isCancelled }) => !isCancelled);
          fc.pre(taking.length > 0);
          const text = calendarText({ method: 'PUBLISH', organizer, events: seriesEvents(series, meetings) });
          expect(startsOf(text)).toEqual(taking.map(({ startsAt }) => startsAt.toISOString()).sort());
        },
      ),
      { numRuns: 150 },
    );
  });
});
