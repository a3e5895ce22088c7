import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateIn, timeIn } from './instants.js';
import { nextOpenInstant, type QuietHours } from './quiet-hours.js';
import { isWorkingDay } from './working-days.js';

const night: QuietHours = ['19:00', '08:00'];
const amsterdam = 'Europe/Amsterdam';
const open = (from: string, quiet = night, zone = amsterdam) =>
  nextOpenInstant(new Date(from), quiet, zone).toISOString();

describe('the first instant at which people may be disturbed', () => {
  it('is now, on a working day outside of the quiet hours', () => {
    expect(open('2021-03-01T10:30:15+01:00')).toBe('2021-03-01T09:30:15.000Z');
  });

  it('is the end of the quiet hours, before and after midnight', () => {
    expect(open('2021-03-01T19:00:00+01:00')).toBe('2021-03-02T07:00:00.000Z');
    expect(open('2021-03-02T07:59:59+01:00')).toBe('2021-03-02T07:00:00.000Z');
  });

  it('passes the weekend and the holidays', () => {
    expect(open('2021-03-05T19:30:00+01:00')).toBe('2021-03-08T07:00:00.000Z');
    expect(open('2021-04-01T19:30:00+02:00')).toBe('2021-04-06T06:00:00.000Z');
  });

  it('bears the night in which the clock changes', () => {
    expect(open('2021-03-26T19:00:00+01:00')).toBe('2021-03-29T06:00:00.000Z');
    expect(open('2021-10-29T19:00:00+02:00')).toBe('2021-11-01T07:00:00.000Z');
  });

  it('knows quiet hours within a day, and none', () => {
    expect(open('2021-03-01T12:30:00+01:00', ['12:00', '13:00'])).toBe('2021-03-01T12:00:00.000Z');
    expect(open('2021-03-01T03:00:00+01:00', ['00:00', '00:00'])).toBe('2021-03-01T02:00:00.000Z');
  });

  it('is never in the quiet hours nor on a day off, never earlier, and nothing open is passed over', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '45'))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom(amsterdam, 'America/Paramaribo', 'Pacific/Auckland');
    fc.assert(
      fc.property(instants, clock, clock, zones, (from, quietFrom, quietTo, zone) => {
        const quiet: QuietHours = [quietFrom, quietTo];
        const isOpen = (instant: Date) => {
          const time = timeIn(instant, zone);
          const isQuiet =
            quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
          return isWorkingDay(dateIn(instant, zone)) && !isQuiet;
        };
        const found = nextOpenInstant(from, quiet, zone);
        expect(isOpen(found)).toBe(true);
        expect(found.getTime()).toBeGreaterThanOrEqual(from.getTime());
        if (found > from) expect(isOpen(new Date(found.getTime() - 60_000))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
