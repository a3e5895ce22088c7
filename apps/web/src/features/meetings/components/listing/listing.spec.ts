import { describe, expect, it } from '@jest/globals';
import { isComing, meetingsByDay } from './coming-meetings.js';
import { monthAfter, weeksOf } from './month-weeks.js';

describe('the calendar of meetings', () => {
  it('shows whole weeks from Monday on', () => {
    const weeks = weeksOf('2021-02');
    expect(weeks).toHaveLength(4);
    expect([weeks[0]?.[0], weeks.at(-1)?.[6]]).toEqual(['2021-02-01', '2021-02-28']);
    expect(weeksOf('2021-05')[0]?.[0]).toBe('2021-04-26');
    expect(weeksOf('2021-05')).toHaveLength(6);
  });

  it('goes on from December to January and back', () => {
    expect([monthAfter('2020-12', 1), monthAfter('2021-01', -1)]).toEqual(['2021-01', '2020-12']);
  });

  it('puts a meeting on the day that it is in Amsterdam', () => {
    expect([...meetingsByDay([{ startsAt: '2021-03-04T23:30:00Z' }]).keys()]).toEqual(['2021-03-05']);
  });
});

describe('isComing', () => {
  const now = Date.parse('2021-03-04T12:00:00Z');

  it('counts what goes on beyond its time, and not what was closed early', () => {
    const [over, ahead] = ['2021-03-04T11:00:00Z', '2021-03-04T13:00:00Z'] as const;
    expect(isComing({ state: 'in_progress', endsAt: over }, now)).toBe(true);
    expect(isComing({ state: 'planned', endsAt: over }, now)).toBe(false);
    expect(isComing({ state: 'closed', endsAt: ahead }, now)).toBe(false);
    expect(isComing({ state: 'planned', endsAt: ahead }, now)).toBe(true);
  });
});
