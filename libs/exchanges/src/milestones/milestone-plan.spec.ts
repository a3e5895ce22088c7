import { addOffset, isoDate, isWorkingDay, parseOffset } from '@app/calendar';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anchorDates, dueDate } from './milestone-plan.js';
import { timingOf, workingDaysLeft } from './milestone-timing.js';

const cohort = { startsOn: isoDate('2020-11-16'), endsOn: isoDate('2021-05-15') };
const exchange = { startsOn: isoDate('2020-11-16'), endsOn: isoDate('2021-05-15'), endedOn: null };

describe('the due date of a milestone', () => {
  it.each([
    ['exchange_start', '-P14D', '2020-11-02'],
    ['exchange_start', 'P6W', '2020-12-28'],
    ['exchange_end', '-P14D', '2021-05-03'],
    ['exchange_end', 'P0D', '2021-05-17'],
    ['cohort_end', 'P6M', '2021-11-15'],
  ] as const)('at %s %s is %s, on a working day', (anchor, offset, expected) => {
    expect(dueDate({ anchor, offset }, anchorDates(exchange, cohort))).toBe(expected);
  });

  it('is counted from the real last day of an exchange that ended early', () => {
    const early = anchorDates({ ...exchange, endedOn: isoDate('2021-03-01') }, cohort);
    expect(dueDate({ anchor: 'exchange_end', offset: 'P2W' }, early)).toBe('2021-03-15');
  });

  it('is never before the day that was counted, and always a working day', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (start, weeks) => {
        const startsOn = isoDate(start.toISOString().slice(0, 10));
        const offset = weeks < 0 ? `-P${-weeks}W` : `P${weeks}W`;
        const anchors = anchorDates({ startsOn, endsOn: startsOn, endedOn: null }, cohort);
        const dueOn = dueDate({ anchor: 'exchange_start', offset }, anchors);
        expect(isWorkingDay(dueOn)).toBe(true);
        expect(dueOn >= addOffset(startsOn, parseOffset(offset))).toBe(true);
      }),
    );
  });
});

describe('the timing of a milestone', () => {
  const today = isoDate('2021-03-01');
  const due = (dueOn: string) =>
    timingOf({ status: 'open', dueOn: isoDate(dueOn), exchangeIsCancelled: false }, today);

  it.each([
    ['2021-02-28', 'overdue'],
    ['2021-03-01', 'due_soon'],
    ['2021-03-15', 'due_soon'],
    ['2021-03-16', 'upcoming'],
  ])('due on %s is %s on 1 March', (dueOn, expected) => {
    expect(due(dueOn)).toBe(expected);
  });

  it('is absent once it is settled or the exchange is cancelled', () => {
    const dueOn = isoDate('2021-02-01');
    expect(timingOf({ status: 'done', dueOn, exchangeIsCancelled: false }, today)).toBeNull();
    expect(timingOf({ status: 'waived', dueOn, exchangeIsCancelled: false }, today)).toBeNull();
    expect(timingOf({ status: 'open', dueOn, exchangeIsCancelled: true }, today)).toBeNull();
  });

  it('counts working days, and backwards when late', () => {
    expect(workingDaysLeft('due_soon', isoDate('2021-03-08'), today)).toBe(5);
    expect(workingDaysLeft('overdue', isoDate('2021-02-26'), today)).toBe(-1);
    expect(workingDaysLeft(null, isoDate('2021-03-08'), today)).toBeNull();
  });
});
