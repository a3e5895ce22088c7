import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import {
  addDays,
  addMonths,
  addOffset,
  BUSINESS_TIME_ZONE,
  dateIn,
  daysBetween,
  instantAt,
  isoDate,
  parseOffset,
  publicHolidays,
  shiftInstantByWeeks,
  startOfDay,
  workingDaysBetween,
  type IsoDate,
} from './index.js';

/**
 * Thousands of cases are judged by a few queries: three batches of at least a thousand each. A failing batch is
 * not shrunk, since the difference that the assertion prints already names the case.
 */
async function everyBatch<Case>(
  cases: fc.Arbitrary<Case>,
  judge: (batch: Case[]) => Promise<void>,
): Promise<void> {
  const batches = fc.array(cases, { minLength: 1000, maxLength: 2000 });
  await fc.assert(fc.asyncProperty(batches, judge), { numRuns: 3, endOnFailure: true });
}

/** From 1805 up to 2353, so that two centuries of offset stay within the range of dates. */
const dates = fc.integer({ min: -60_000, max: 140_000 }).map((days) => addDays(isoDate('1970-01-01'), days));
const recentDates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(isoDate('1990-01-01'), days));

/** Half of the instants lie within hours of a change of the clocks, where it is easiest to be wrong. */
const instants = fc.oneof(
  fc.date({ min: new Date('1980-01-01Z'), max: new Date('2100-01-01Z'), noInvalidDate: true }),
  fc
    .record({
      year: fc.integer({ min: 1996, max: 2099 }),
      month: fc.constantFrom(3, 10),
      minutes: fc.integer({ min: -300, max: 300 }),
    })
    .map(({ year, month, minutes }) => new Date(lastSundayAtOne(year, month).getTime() + minutes * 60_000)),
);

const database = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });

beforeAll(() => database.connect());
afterAll(() => database.end());

describe('the calendar, judged by PostgreSQL', () => {
  it('adds days and months like date + interval', async () => {
    await everyBatch(fc.tuple(dates, fc.integer({ min: -600, max: 600 })), async (cases) => {
      const columns = [column('anchor', 'date', cases, 0), column('amount', 'int', cases, 1)];
      const months = await answersOf('(anchor + make_interval(months => amount))::date', columns);
      expect(cases.map(([anchor, amount]) => addMonths(anchor, amount))).toEqual(months);
      const days = await answersOf('anchor + amount', columns);
      expect(cases.map(([anchor, amount]) => addDays(anchor, amount))).toEqual(days);
    });
  });

  it('adds an offset like date + interval, in both directions', async () => {
    const offsets = fc.tuple(fc.constantFrom('', '-'), fc.nat(200), fc.nat(40), fc.nat(60), fc.nat(400));
    const texts = offsets.map(([sign, y, m, w, d]) => ({ text: `P${y}Y${m}M${w}W${d}D`, sign }));
    await everyBatch(fc.tuple(dates, texts), async (cases) => {
      const columns = [
        column('anchor', 'date', cases, 0),
        { name: 'amount', type: 'interval', values: cases.map(([, { text }]) => text) },
        { name: 'sign', type: 'int', values: cases.map(([, { sign }]) => Number(`${sign}1`)) },
      ];
      const expected = await answersOf('(anchor + sign * amount)::date', columns);
      const actual = cases.map(([anchor, { sign, text }]) => addOffset(anchor, parseOffset(sign + text)));
      expect(actual).toEqual(expected);
    });
  });

  it('counts the days between two dates like date - date', async () => {
    await everyBatch(fc.tuple(dates, dates), async (cases) => {
      const columns = [column('first', 'date', cases, 0), column('second', 'date', cases, 1)];
      const expected = await answersOf('second - first', columns);
      expect(cases.map(([first, second]) => `${daysBetween(first, second)}`)).toEqual(expected);
    });
  });

  it('counts working days like a series of days without weekends and the holidays', async () => {
    const distances = fc.tuple(recentDates, fc.integer({ min: 1, max: 60 }));
    const holidays = Array.from({ length: 112 }, (_, index) => publicHolidays(1990 + index)).flat();
    const holidayList = holidays.map(({ date }) => `'${date}'`).join();
    await everyBatch(distances, async (cases) => {
      const columns = [column('first', 'date', cases, 0), column('amount', 'int', cases, 1)];
      const counted = await answersOf(
        `select count(*) from generate_series(first + 1, first + amount, interval '1 day') as day
          where extract(isodow from day) < 6 and day::date not in (${holidayList})`,
        columns,
      );
      const ends = cases.map(([first, amount]) => addDays(first, amount));
      expect(cases.map(([first], index) => `${workingDaysBetween(first, ends[index] ?? first)}`)).toEqual(
        counted,
      );
    });
  });
});

describe('instants, judged by PostgreSQL', () => {
  const zone = `'${BUSINESS_TIME_ZONE}'`;

  it('fall on the same date by the clocks of Amsterdam', async () => {
    await everyBatch(fc.tuple(instants), async (cases) => {
      const expected = await answersOf(`(moment at time zone ${zone})::date`, [moments(cases)]);
      expect(cases.map(([instant]) => dateIn(instant))).toEqual(expected);
    });
  });

  it('start the day at the same midnight', async () => {
    await everyBatch(fc.tuple(recentDates), async (cases) => {
      const midnight = `day::timestamp at time zone ${zone}`;
      const expected = await answersOf(milliseconds(midnight), [column('day', 'date', cases, 0)]);
      expect(cases.map(([date]) => `${startOfDay(date).getTime()}`)).toEqual(expected);
    });
  });

  it('are found from a date and a time, with the missing hour forward and the first of the doubled', async () => {
    const times = instants.map((instant): [IsoDate, string] => [
      dateIn(instant),
      instant.toISOString().slice(11, 16),
    ]);
    await everyBatch(times, async (cases) => {
      const columns = [column('day', 'date', cases, 0), column('clock', 'time', cases, 1)];
      const expected = await answersOf(milliseconds(firstAtLocal('(day + clock)')), columns);
      expect(cases.map(([date, time]) => `${instantAt(date, time).getTime()}`)).toEqual(expected);
    });
  });

  it('keep the time by the clocks when they move by weeks', async () => {
    const shifts = fc.tuple(
      instants,
      fc.integer({ min: -60, max: 60 }).filter((weeks) => weeks !== 0),
    );
    await everyBatch(shifts, async (cases) => {
      const local = `((moment at time zone ${zone}) + make_interval(weeks => amount))`;
      const columns = [moments(cases), column('amount', 'int', cases, 1)];
      const expected = await answersOf(milliseconds(firstAtLocal(local)), columns);
      const actual = cases.map(([instant, weeks]) => `${shiftInstantByWeeks(instant, weeks).getTime()}`);
      expect(actual).toEqual(expected);
    });
  });

  /**
   * PostgreSQL takes the second of the doubled hours. Where an hour earlier the clocks show the same time, that
   * one was the first.
   */
  function firstAtLocal(local: string): string {
    const second = `(${local} at time zone ${zone})`;
    const anHourEarlier = `(${second} - interval '1 hour')`;
    return `case when ${anHourEarlier} at time zone ${zone} = ${local} then ${anHourEarlier} else ${second} end`;
  }
});

interface Column {
  readonly name: string;
  readonly type: string;
  readonly values: readonly unknown[];
}

function column(name: string, type: string, cases: readonly (readonly unknown[])[], index: number): Column {
  return { name, type, values: cases.map((values) => values[index]) };
}

function moments(cases: readonly (readonly [Date, ...unknown[]])[]): Column {
  return { name: 'moment', type: 'timestamptz', values: cases.map(([instant]) => instant.toISOString()) };
}

function milliseconds(instant: string): string {
  return `(extract(epoch from ${instant}) * 1000)::bigint`;
}

/** Lets PostgreSQL answer one expression for every case, as text, in the order of the cases. */
async function answersOf(expression: string, columns: readonly Column[]): Promise<string[]> {
  const arrays = columns.map(({ type }, index) => `$${index + 1}::${type}[]`);
  const names = columns.map(({ name }) => name);
  const { rows } = await database.query<{ answer: string }>(
    `select (${expression})::text as answer
       from unnest(${arrays.join(', ')}) with ordinality as cases(${names.join(', ')}, position)
      order by position`,
    columns.map(({ values }) => values),
  );
  return rows.map(({ answer }) => answer);
}

function lastSundayAtOne(year: number, month: number): Date {
  const lastDay = new Date(Date.UTC(year, month, 0, 1));
  return new Date(lastDay.getTime() - lastDay.getUTCDay() * 86_400_000);
}
