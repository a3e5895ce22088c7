import { describe, expect, it } from '@jest/globals';
import type { CalendarEvent, CalendarMethod } from '../../libs/meetings/src/calendar/calendar-event.js';
import { calendarText } from '../../libs/meetings/src/calendar/calendar-text.js';
import {
  type CalendarMeeting,
  type CalendarSeries,
  meetingEvent,
  seriesEvents,
} from '../../libs/meetings/src/calendar/meeting-events.js';
import { occurrencesOf, timesOf } from '../../libs/meetings/src/series/rule/schedule.js';
import { readCalendar, startsOf } from '../setup/read-calendar.js';

const organizer = { name: 'Wisselwerk', email: 'no-reply@wisselwerk.example' };
const changedAt = new Date('2021-03-01T08:00:00Z');

function buildSeries(overrides: Partial<CalendarSeries> = {}): CalendarSeries {
  return {
    ...{
      calendarUid: 'series@wisselwerk',
      calendarSequence: 0,
      changedAt,
      url: 'https://wissel.example/meetings',
    },
    ...{ title: 'Lichtingsbijeenkomst', place: 'Coolsingel 40, zaal 2', videoUrl: null, minutes: 90 },
    ...{ rule: 'FREQ=WEEKLY;COUNT=4', startsLocal: '2021-03-18T13:30:00', timeZone: 'Europe/Amsterdam' },
    ...overrides,
  };
}

function meetingsOf(series: CalendarSeries): CalendarMeeting[] {
  const { title, place, videoUrl, calendarUid, calendarSequence, timeZone, minutes } = series;
  return occurrencesOf(series).map((recursLocal) => ({
    ...{ title, place, videoUrl, calendarUid, calendarSequence, changedAt, timeZone, recursLocal },
    ...timesOf(recursLocal, minutes, series),
    isCancelled: false,
    url: 'https://wissel.example/meetings/1',
  }));
}

function textOf(events: readonly CalendarEvent[], method: CalendarMethod = 'PUBLISH'): string {
  return calendarText({ method, organizer, events });
}

/** The series with its occurrences, of which one is changed. */
function changing(
  series: CalendarSeries,
  index: number,
  change: Partial<CalendarMeeting>,
): CalendarMeeting[] {
  return meetingsOf(series).map((meeting, at) => (at === index ? { ...meeting, ...change } : meeting));
}

describe('a series across a change of the clocks', () => {
  const spring = buildSeries();
  const autumn = buildSeries({ rule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=4', startsLocal: '2021-10-21T13:30:00' });

  it('keeps its time of day on both sides of the last Sunday of March', () => {
    expect(startsOf(textOf(seriesEvents(spring, meetingsOf(spring))))).toEqual([
      '2021-03-18T12:30:00.000Z',
      '2021-03-25T12:30:00.000Z',
      '2021-04-01T11:30:00.000Z',
      '2021-04-08T11:30:00.000Z',
    ]);
  });

  it('keeps its time of day on both sides of the last Sunday of October', () => {
    expect(startsOf(textOf(seriesEvents(autumn, meetingsOf(autumn))))).toEqual([
      '2021-10-21T11:30:00.000Z',
      '2021-10-28T11:30:00.000Z',
      '2021-11-04T12:30:00.000Z',
      '2021-11-11T12:30:00.000Z',
    ]);
  });

  it('has a moved occurrence where it was moved to, over the change of March', () => {
    const moved = changing(spring, 1, {
      startsAt: new Date('2021-03-29T08:00:00Z'),
      endsAt: new Date('2021-03-29T09:30:00Z'),
      calendarSequence: 1,
    });
    const cancelled = moved.map((meeting, at) => (at === 3 ? { ...meeting, isCancelled: true } : meeting));
    expect(startsOf(textOf(seriesEvents(spring, cancelled)))).toEqual([
      '2021-03-18T12:30:00.000Z',
      '2021-03-29T08:00:00.000Z',
      '2021-04-01T11:30:00.000Z',
    ]);
  });

  it('has no cancelled first occurrence, and the others where they were, over the change of October', () => {
    const cancelled = changing(autumn, 0, { isCancelled: true, calendarSequence: 1 });
    const moved = cancelled.map((meeting, at) =>
      at === 2
        ? { ...meeting, startsAt: new Date('2021-10-30T08:00:00Z'), endsAt: new Date('2021-10-30T09:30:00Z') }
        : meeting,
    );
    expect(startsOf(textOf(seriesEvents(autumn, moved)))).toEqual([
      '2021-10-28T11:30:00.000Z',
      '2021-10-30T08:00:00.000Z',
      '2021-11-11T12:30:00.000Z',
    ]);
  });

  it('takes as long as it takes, whatever the clocks do', () => {
    const { occurrences } = readCalendar(textOf(seriesEvents(spring, meetingsOf(spring))));
    const minutes = occurrences.map(
      ({ startsAt, endsAt }) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    );
    expect(minutes).toEqual([90, 90, 90, 90]);
  });
});

describe('the sequence', () => {
  const series = buildSeries({ calendarSequence: 2 });

  it('rises with every change of one occurrence', () => {
    const sequences = [3, 4].map((calendarSequence) => {
      const meetings = changing(series, 1, { place: 'Zaal 9', calendarSequence });
      const { events } = readCalendar(textOf(seriesEvents(series, meetings)));
      return events.map(({ sequence }) => sequence);
    });
    expect(sequences).toEqual([
      [3, 3],
      [4, 4],
    ]);
  });

  it('of an exception is never behind that of its series', () => {
    const meetings = changing(series, 1, { place: 'Zaal 9', calendarSequence: 0 });
    const { events } = readCalendar(textOf(seriesEvents(series, meetings)));
    expect(events.map(({ sequence }) => sequence)).toEqual([2, 2]);
  });
});

describe('cancelling', () => {
  const series = buildSeries();

  it('one occurrence names that one, and not the series', () => {
    const [, second] = changing(series, 1, { isCancelled: true, calendarSequence: 1 });
    if (!second) throw new Error('The series has a second occurrence.');
    const { method, events } = readCalendar(textOf([meetingEvent(second)], 'CANCEL'));
    expect(method).toBe('CANCEL');
    expect(events.map(({ recurrenceId, uid }) => [uid, recurrenceId?.toString()])).toEqual([
      ['series@wisselwerk', '2021-03-25T13:30:00'],
    ]);
    expect(String(events[0]?.component.getFirstPropertyValue('status'))).toBe('CANCELLED');
  });

  it('all of them cancels the series as a whole', () => {
    const none = meetingsOf(series).map((meeting) => ({ ...meeting, isCancelled: true }));
    const { events } = readCalendar(textOf(seriesEvents(series, none), 'CANCEL'));
    expect(events).toHaveLength(1);
    expect(events[0]?.recurrenceId).toBeNull();
    expect(String(events[0]?.component.getFirstPropertyValue('status'))).toBe('CANCELLED');
  });
});
