import { describe, expect, it } from '@jest/globals';
import { minutesToSpare, nextItem, onTheClock, secondsLeft } from './item-clock.js';

describe('the clock of an agenda item', () => {
  it('counts down, and on after its time', () => {
    const since = '2021-03-04T12:00:00Z';
    const at = (time: string): string =>
      onTheClock(secondsLeft({ minutes: 5 }, since, Date.parse(`2021-03-04T${time}Z`)));
    expect([at('12:00:55'), at('12:05:00'), at('12:06:30')]).toEqual(['4:05', '0:00', '+1:30']);
  });

  it('goes on to what is not done yet', () => {
    const agenda = [
      { id: 'a', isDone: false },
      { id: 'b', isDone: true },
      { id: 'c', isDone: false },
    ];
    expect([nextItem(agenda, 'a')?.id, nextItem(agenda, null)?.id, nextItem(agenda, 'c')]).toEqual([
      'c',
      'a',
      undefined,
    ]);
  });

  it('says how much of the meeting the agenda leaves', () => {
    const meeting = { startsAt: '2021-03-04T12:00:00Z', endsAt: '2021-03-04T13:00:00Z' };
    expect(minutesToSpare(meeting, [{ minutes: 40 }])).toBe(20);
    expect(minutesToSpare(meeting, [{ minutes: 40 }, { minutes: 30 }])).toBe(-10);
  });
});
