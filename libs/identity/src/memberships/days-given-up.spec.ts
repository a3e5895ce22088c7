import { describe, expect, it } from '@jest/globals';
import { isoDate } from '@app/calendar';
import { daysGivenUp } from './days-given-up.js';

const today = isoDate('2021-03-01');
const day = isoDate;
const unlimited = { startsOn: null, endsOn: null };

describe('the days that a changed period gives up', () => {
  it('begin the day after an end that comes earlier', () => {
    expect(daysGivenUp(unlimited, { startsOn: null, endsOn: day('2021-05-15') }, today)).toEqual([
      day('2021-05-16'),
    ]);
  });

  it('begin today when the end moves into the past', () => {
    expect(daysGivenUp(unlimited, { startsOn: null, endsOn: day('2020-12-31') }, today)).toEqual([today]);
  });

  it('begin today when a period that counts is moved to later', () => {
    expect(daysGivenUp(unlimited, { startsOn: day('2021-04-01'), endsOn: null }, today)).toEqual([today]);
  });

  it('begin at both sides when both move', () => {
    const before = { startsOn: day('2021-04-01'), endsOn: day('2021-08-31') };
    const after = { startsOn: day('2021-05-01'), endsOn: day('2021-06-30') };
    expect(daysGivenUp(before, after, today)).toEqual([day('2021-04-01'), day('2021-07-01')]);
  });

  it.each([
    [
      'a later end',
      { startsOn: null, endsOn: day('2021-05-15') },
      { startsOn: null, endsOn: day('2021-08-31') },
    ],
    ['no end any more', { startsOn: null, endsOn: day('2021-05-15') }, unlimited],
    ['an earlier start', { startsOn: day('2021-04-01'), endsOn: null }, unlimited],
    ['a start in the past', unlimited, { startsOn: day('2021-01-01'), endsOn: null }],
    [
      'a period that was over',
      { startsOn: null, endsOn: day('2021-02-28') },
      { startsOn: null, endsOn: day('2021-01-31') },
    ],
  ])('are none with %s', (_, before, after) => {
    expect(daysGivenUp(before, after, today)).toEqual([]);
  });
});
