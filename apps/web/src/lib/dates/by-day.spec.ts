import { describe, expect, it } from '@jest/globals';
import { byDay } from './by-day.js';

const at = (on: string, title: string) => ({ on, title });

describe('byDay', () => {
  it('brings together what follows one another on a day, and keeps the order', () => {
    const days = byDay([at('2021-03-05', 'a'), at('2021-03-05', 'b'), at('2021-03-04', 'c')], ({ on }) => on);
    expect(days.map(({ day, items }) => [day, items.map(({ title }) => title)])).toEqual([
      ['2021-03-05', ['a', 'b']],
      ['2021-03-04', ['c']],
    ]);
  });

  it('has no day without anything on it', () => {
    expect(byDay([], () => '2021-03-04')).toEqual([]);
  });
});
