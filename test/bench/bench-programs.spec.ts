import { describe, expect, it } from '@jest/globals';
import { runBench, type Table } from './run-bench.js';

/** Everything that is measured of proposals. */
const kinds = [
  ...['list, newest', 'list, what awaits me', 'search, frequent', 'search, rare', 'search, misspelt'],
  ...['proposal page', 'cohort board', 'figures', 'verdict', 'transition'],
];

const amount = /^\d+(\.\d+)?$/;
const percentiles = /^\d+\.\d \/ \d+\.\d \/ \d+\.\d$/;
const ratio = /^\d+\.\d\d( \(missed\))?$/;

/** Expects a row for each name, whose cells look as they should. */
function expectRows(
  table: Table | undefined,
  names: readonly string[],
  cells: Readonly<Record<string, RegExp>>,
) {
  expect(table?.rows.map((row) => row[''])).toEqual(names);
  const looks = Object.fromEntries(
    Object.entries(cells).map(([name, look]) => [name, expect.stringMatching(look)]),
  );
  for (const row of table?.rows ?? []) expect(row).toEqual({ '': row[''], ...looks });
}

describe('the bench, in its smallest form', () => {
  it('measures every act on proposals against the floor, which did the same, and the large against the small', async () => {
    const { text, tables } = await runBench('proposals', {
      ...{ BENCH_PROPOSALS: '300,600', BENCH_ROUNDS: '1', BENCH_WARM_UPS: '0', BENCH_SLICE: '8,8' },
    });
    for (const size of ['300', '600'])
      expectRows(tables.get(`Product against floor, ${size} proposals`), kinds, {
        ...{ 'product/s': amount, 'floor/s': amount, ratio },
        'product p50/p95/p99, ms': percentiles,
        'floor p50/p95/p99, ms': percentiles,
        'node product/floor, ms': /^(\d+\.\d\d|NaN) \/ (\d+\.\d\d|NaN)$/,
      });
    expectRows(tables.get('600 proposals against 300'), kinds, { product: ratio, floor: ratio });
    expect(text).toContain('The floor did what the product does, 164 times of 164.\n');
    expect(text).toMatch(/\n(No plan of the product is to be doubted\.|Plans to doubt)\n/);
  }, 300_000);

  it('measures how reminders are planned and dispatched, on both backends', async () => {
    const { tables } = await runBench('reminders', { BENCH_DISPATCH: '20', BENCH_PLAN: '40,80' });
    const dispatched = tables.get('20 reminders, mailed to a server that says yes at once')?.rows;
    expect(dispatched).toEqual(
      ['PostgreSQL', 'Redis'].map((backend) => ({
        'queue in': backend,
        'no-op jobs/s': expect.stringMatching(amount),
        'reminders/s': expect.stringMatching(amount),
        ratio: expect.stringMatching(/^\d+\.\d{3} \(1 : \d+\.\d\)$/),
      })),
    );
    expect(tables.get('Planning, queue in PostgreSQL')?.rows.map(({ planned }) => planned)).toEqual([
      '40',
      '80',
    ]);
    expect(tables.get('The cost of one reminder, last size against the first')?.rows).toEqual([
      {
        ...{
          planned: '80 : 40',
          plan: expect.stringMatching(ratio),
          'plan again': expect.stringMatching(ratio),
        },
        'sweep as a whole': expect.stringMatching(ratio),
        'dispatch of one that is due': expect.stringMatching(ratio),
      },
    ]);
  }, 300_000);
});
