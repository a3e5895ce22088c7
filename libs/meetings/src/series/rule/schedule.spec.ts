import { isoDate } from '@app/calendar';
import { describe, expect, it } from '@jest/globals';
import { endingAfter, ruleFaults } from './recurrence-rule.js';
import { occurrencesOf, scheduleFaults, timesOf } from './schedule.js';

const timeZone = 'Europe/Amsterdam';
const period = { startsOn: isoDate('2020-11-16'), endsOn: isoDate('2021-05-15') };

function codesOf(rule: string): string[] {
  return ruleFaults(rule).map(({ code }) => code);
}

function faultsOf(rule: string, startsLocal = '2021-01-14T13:30:00'): [string, string][] {
  return scheduleFaults({ rule, startsLocal, timeZone }, period).map(({ pointer, code }) => [pointer, code]);
}

describe('a rule', () => {
  it.each([
    'FREQ=WEEKLY;COUNT=6',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;WKST=MO;UNTIL=20210401T113000Z',
    'FREQ=MONTHLY;BYDAY=2TH;COUNT=60',
    'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2',
  ])('can be %s', (rule) => {
    expect(ruleFaults(rule)).toEqual([]);
  });

  it.each([
    ['', ['part_unknown', 'frequency_missing', 'endless']],
    ['FREQ=WEEKLY', ['endless']],
    ['FREQ=WEEKLY;COUNT=3;UNTIL=20210401T113000Z', ['two_ends']],
    ['FREQ=HOURLY;COUNT=3', ['too_frequent']],
    ['FREQ=DAILY;BYHOUR=9,10;COUNT=3', ['too_frequent']],
    ['FREQ=WEEKLY;COUNT=61', ['part_impossible']],
    ['FREQ=WEEKLY;COUNT=0', ['part_impossible']],
    ['FREQ=WEEKLY;UNTIL=20210401', ['part_impossible']],
    ['FREQ=WEEKLY;UNTIL=20210230T113000Z', ['part_impossible']],
    ['FREQ=WEEKLY;INTERVAL=0;COUNT=1', ['part_impossible']],
    ['FREQ=WEEKLY;BYDAY=2TH;COUNT=3', ['numbered_day']],
    ['FREQ=WEEKLY;BYMONTHDAY=3;COUNT=3', ['day_of_month_in_week']],
    ['FREQ=MONTHLY;BYSETPOS=1;COUNT=3', ['position_of_nothing']],
    ['FREQ=WEEKLY;FREQ=DAILY;COUNT=3', ['part_repeated']],
    ['FREQ=WEEKLY;BYEASTER=1;COUNT=3', ['part_unknown']],
    ['FREQ=WEEKLY;COUNT=3\r\nATTENDEE:mailto:x@y.example', ['part_impossible']],
    [
      'RRULE:FREQ=WEEKLY;BYDAY=XX;BYDAY=MO',
      ['part_unknown', 'part_impossible', 'part_repeated', 'frequency_missing', 'endless'],
    ],
  ])('cannot be %j, and every reason is named', (rule, codes) => {
    expect(codesOf(rule)).toEqual(codes);
  });

  it('ends where it is told to', () => {
    expect(endingAfter('FREQ=WEEKLY;UNTIL=20210401T113000Z;BYDAY=TH', 3)).toBe(
      'FREQ=WEEKLY;BYDAY=TH;COUNT=3',
    );
    expect(endingAfter('FREQ=WEEKLY;COUNT=9', 3)).toBe('FREQ=WEEKLY;COUNT=3');
  });
});

describe('when a series takes place', () => {
  it('can be any day of the cohort, and a while around it', () => {
    expect(faultsOf('FREQ=MONTHLY;COUNT=8')).toEqual([]);
  });

  it.each([
    ['FREQ=MONTHLY;COUNT=9', '/rule', 'outside_cohort'],
    ['FREQ=DAILY;UNTIL=20210331T113000Z', '/rule', 'too_many'],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=3', '/startsLocal', 'not_by_rule'],
    ['FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2;COUNT=1', '/rule', 'no_occurrence'],
    ['FREQ=YEARLY;INTERVAL=99;BYMONTH=2;BYMONTHDAY=30;COUNT=9', '/rule', 'no_occurrence'],
    ['FREQ=WEEKLY;UNTIL=20210101T000000Z', '/rule', 'no_occurrence'],
  ])('cannot be %s: %s %s', (rule, pointer, code) => {
    expect(faultsOf(rule)).toEqual([[pointer, code]]);
  });

  it('is not at night, and a rule with faults is named together with it', () => {
    expect(faultsOf('FREQ=WEEKLY;COUNT=3', '2021-03-28T02:30:00')).toEqual([['/startsLocal', 'at_night']]);
    expect(faultsOf('FREQ=WEEKLY', '2021-03-28T02:30:00')).toEqual([
      ['/rule', 'endless'],
      ['/startsLocal', 'at_night'],
    ]);
  });

  it('follows the clocks: the same time of day is another instant in summer', () => {
    const schedule = { rule: 'FREQ=WEEKLY;COUNT=2', startsLocal: '2021-03-25T09:00:00', timeZone };
    expect(
      occurrencesOf(schedule).map((local) => timesOf(local, 60, schedule).startsAt.toISOString()),
    ).toEqual(['2021-03-25T08:00:00.000Z', '2021-04-01T07:00:00.000Z']);
  });

  it('ends on an UNTIL in UTC, included', () => {
    const schedule = {
      rule: 'FREQ=WEEKLY;UNTIL=20210401T070000Z',
      startsLocal: '2021-03-25T09:00:00',
      timeZone,
    };
    expect(occurrencesOf(schedule)).toHaveLength(2);
  });
});
