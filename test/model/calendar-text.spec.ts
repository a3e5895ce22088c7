import { isoDate } from '@app/calendar';
import { describe, expect, it, jest } from '@jest/globals';
import type { CalendarEvent } from '../../libs/meetings/src/calendar/calendar-event.js';
import { calendarText } from '../../libs/meetings/src/calendar/calendar-text.js';
import { timeZoneDefinition } from '../../libs/meetings/src/calendar/time-zone-definition.js';
import { readCalendar } from '../setup/read-calendar.js';

const organizer = { name: 'Wisselwerk', email: 'no-reply@wisselwerk.example' };

function buildEvent(overrides: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    ...{ uid: 'meeting@wisselwerk', sequence: 3, changedAt: new Date('2021-06-01T08:00:05Z') },
    when: {
      startsAt: new Date('2021-07-01T11:30:00Z'),
      endsAt: new Date('2021-07-01T13:00:00Z'),
      timeZone: 'Europe/Amsterdam',
    },
    ...{ summary: 'Bijeenkomst', location: null, url: null, isCancelled: false },
    ...overrides,
  };
}

describe('the text of a calendar object', () => {
  it('defines the time zone in which it tells the time, and stamps in UTC', () => {
    const text = calendarText({ method: 'PUBLISH', organizer, events: [buildEvent()] });
    expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20210701T133000\r\n');
    expect(text).toContain('DTEND;TZID=Europe/Amsterdam:20210701T150000\r\n');
    expect(text).toContain('DTSTAMP:20210601T080005Z\r\n');
    expect(text.match(/^TZID:.*$/gm)).toEqual(['TZID:Europe/Amsterdam']);
    expect(text).toContain(
      'BEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n' +
        'DTSTART:19700329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT',
    );
  });

  it('is the same for the same events, to the byte', () => {
    const write = () =>
      calendarText({ method: 'PUBLISH', name: 'Wisselwerk', organizer, events: [buildEvent()] });
    expect(write()).toBe(write());
  });

  it('has a day as a day that takes no time', () => {
    const text = calendarText({
      method: 'PUBLISH',
      organizer,
      events: [buildEvent({ when: isoDate('2021-03-15') })],
    });
    expect(text).toContain('DTSTART;VALUE=DATE:20210315\r\n');
    expect(text).toContain('TRANSP:TRANSPARENT\r\n');
    expect(readCalendar(text).occurrences[0]?.startsAt).toBe('2021-03-15');
  });

  it('invites one person by name, with the answer that they gave', () => {
    const recipient = {
      name: 'Robin "Rob" de Wit',
      email: 'robin@organisatie.example',
      reply: 'maybe',
    } as const;
    const text = calendarText({ method: 'REQUEST', organizer, recipient, events: [buildEvent()] });
    const { method, events } = readCalendar(text);
    const [attendee] = events[0]?.attendees ?? [];
    expect(method).toBe('REQUEST');
    expect(attendee?.getFirstValue()).toBe('MAILTO:robin@organisatie.example');
    expect(attendee?.getParameter('partstat')).toBe('TENTATIVE');
    expect(attendee?.getParameter('cn')).toBe('Robin ’Rob’ de Wit');
  });

  it('keeps what people typed inside of its place', () => {
    const summary = 'Overleg; met, tekens\\ en\r\nBEGIN:VALARM\r\n😀 ' + 'één lange titel '.repeat(12);
    const location = 'Zaal 2\nATTENDEE:mailto:x@y.example';
    const text = calendarText({ method: 'PUBLISH', organizer, events: [buildEvent({ summary, location })] });
    const [event] = readCalendar(text).events;
    expect(event?.summary).toBe(summary.replace('\r\n', '\n').replace('\r\n', '\n'));
    expect(event?.location).toBe(location);
    expect(event?.attendees).toHaveLength(0);
    expect(event?.component.getAllSubcomponents()).toHaveLength(0);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('the definition of a time zone', () => {
  it.each(Intl.supportedValuesOf('timeZone'))('is there for %s, under its own name', (timeZone) => {
    expect(timeZoneDefinition(timeZone)).toContain(`TZID:${timeZone}\r\n`);
  });

  it('is refused where there is none', () => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    expect(() => timeZoneDefinition('Europe/Nowhere')).toThrow('Europe/Nowhere');
    said.mockRestore();
  });
});
