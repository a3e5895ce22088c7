import type { QuietHours } from '@app/calendar';
import { describe, expect, it } from '@jest/globals';
import { type Delivery, mailInstant } from './delivery.js';

const night: QuietHours = ['19:00', '08:00'];

const at = (delivery: Delivery, now: string, digestTime = '08:30', timeZone = 'Europe/Amsterdam') =>
  mailInstant(delivery, new Date(now), { timeZone, digestTime }, night)?.toISOString();

describe('when a mail goes out', () => {
  it('is at once, outside of the quiet hours', () => {
    expect(at('at_once', '2021-03-01T10:00:00+01:00')).toBe('2021-03-01T09:00:00.000Z');
    expect(at('at_once', '2021-03-05T22:00:00+01:00')).toBe('2021-03-08T07:00:00.000Z');
  });

  it('is the next digest of a working day', () => {
    expect(at('daily', '2021-03-01T08:29:59+01:00')).toBe('2021-03-01T07:30:00.000Z');
    expect(at('daily', '2021-03-01T08:30:00+01:00')).toBe('2021-03-02T07:30:00.000Z');
    expect(at('daily', '2021-04-01T12:00:00+02:00')).toBe('2021-04-06T06:30:00.000Z');
  });

  it('is the first working day of the next week', () => {
    expect(at('weekly', '2021-03-03T12:00:00+01:00')).toBe('2021-03-08T07:30:00.000Z');
    expect(at('weekly', '2021-03-07T12:00:00+01:00')).toBe('2021-03-08T07:30:00.000Z');
    expect(at('weekly', '2021-04-01T12:00:00+02:00')).toBe('2021-04-06T06:30:00.000Z');
  });

  it('is by the clocks of where the reader lives', () => {
    expect(at('daily', '2021-03-01T11:00:00Z', '09:00', 'America/Paramaribo')).toBe(
      '2021-03-01T12:00:00.000Z',
    );
  });

  it('is never for who wants none', () => {
    expect(at('off', '2021-03-01T10:00:00+01:00')).toBeUndefined();
  });
});
