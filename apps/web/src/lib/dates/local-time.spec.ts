import { describe, expect, it } from '@jest/globals';
import { instantOf, localDay, localTime } from './local-time.js';

describe('times on the clock of Amsterdam', () => {
  it('are an hour apart from UTC in winter and two in summer', () => {
    expect(instantOf('2021-03-26', '13:30')).toBe('2021-03-26T12:30:00.000Z');
    expect(instantOf('2021-03-29', '13:30')).toBe('2021-03-29T11:30:00.000Z');
    expect(instantOf('2021-10-30', '09:00')).toBe('2021-10-30T07:00:00.000Z');
    expect(instantOf('2021-11-01', '09:00')).toBe('2021-11-01T08:00:00.000Z');
  });

  it('are right on the days on which the clock changes', () => {
    expect(instantOf('2021-03-28', '01:30')).toBe('2021-03-28T00:30:00.000Z');
    expect(instantOf('2021-03-28', '03:30')).toBe('2021-03-28T01:30:00.000Z');
    expect(instantOf('2021-03-28', '02:30')).toBe('2021-03-28T01:30:00.000Z');
    expect(instantOf('2021-10-31', '02:30')).toBe('2021-10-31T00:30:00.000Z');
    expect(instantOf('2021-10-31', '03:30')).toBe('2021-10-31T02:30:00.000Z');
  });

  it('are read back from an instant, with their day', () => {
    expect([localDay('2021-03-04T23:30:00Z'), localTime('2021-03-04T23:30:00Z')]).toEqual([
      '2021-03-05',
      '00:30',
    ]);
  });
});
