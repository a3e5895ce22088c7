import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { end } from '../setup/programs.js';
import { type BenchServer, startRecordedProduct } from './proposals/children.js';
import { record } from './proposals/record.js';
import { RecordedDatabase } from './proposals/recorded-database.js';

/** How many statements a request of each kind takes at most; a transaction's beginning and end are two of them. */
const most: Readonly<Record<string, number>> = {
  ...{ 'list, newest': 2, 'list, what awaits me': 2 },
  ...{ 'search, frequent': 3, 'search, rare': 3, 'search, misspelt': 3 },
  ...{ 'proposal page': 11, 'cohort board': 5, figures: 4 },
  ...{ verdict: 27, transition: 24 },
};

let recorded: RecordedDatabase;
let product: BenchServer;

beforeAll(async () => {
  recorded = await RecordedDatabase.make(600, 1);
  product = await startRecordedProduct(recorded.url);
}, 300_000);
afterAll(async () => {
  await end(product.process);
  await recorded.drop();
});

/** Asks for a page. @param added to the address of the first request of this kind */
async function ask<Page>(kind: string, added = ''): Promise<{ statements: number; page: Page }> {
  const request = recorded.kinds.find(({ name }) => name === kind)?.requests[0];
  if (!request) throw new Error(`There is no request for ${kind}.`);
  const { statements, answer } = await record(product, { ...request, path: `${request.path}${added}` });
  return { statements: statements.length, page: JSON.parse(answer.body) as Page };
}

describe('the number of statements of a request', () => {
  it('is bounded', () => {
    const taken = recorded.kinds.map(({ name, requests }) => {
      const ofKind = recorded.recordings.filter(({ request }) => requests.includes(request));
      return { name, statements: Math.max(...ofKind.map(({ statements }) => statements.length)) };
    });
    expect(taken.map(({ name }) => name)).toEqual(Object.keys(most));
    expect(taken.filter(({ name, statements }) => statements > (most[name] ?? 0))).toEqual([]);
  });

  it.each([
    ['list, newest', '?limit='],
    ['search, frequent', '&limit='],
  ])('is the same for 20 proposals as for 200: %s', async (kind, limit) => {
    const few = await ask<{ items: unknown[] }>(kind, `${limit}20`);
    const many = await ask<{ items: unknown[] }>(kind, `${limit}200`);
    expect([few.page.items.length, many.page.items.length]).toEqual([20, 200]);
    expect(many.statements).toBe(few.statements);
  });

  it('is the same for a cohort board with eleven times the exchanges', async () => {
    const few = await ask<{ cohort: { id: string }; rows: unknown[] }>('cohort board');
    await recorded.connected.query('UPDATE exchange SET cohort_id = $1', [few.page.cohort.id]);
    const many = await ask<{ rows: unknown[] }>('cohort board');
    expect([few.page.rows.length, many.page.rows.length]).toEqual([10, 110]);
    expect(many.statements).toBe(few.statements);
  });

  it('is the same for a proposal with a hundred authors', async () => {
    const few = await ask<{ id: string; authors: unknown[] }>('proposal page');
    await recorded.connected.query(
      `INSERT INTO proposal_author (proposal_id, person_id, position, joined_at)
       SELECT $1, id, 2 + row_number() OVER (), now() FROM person
       WHERE id NOT IN (SELECT person_id FROM proposal_author WHERE proposal_id = $1) ORDER BY id LIMIT 100`,
      [few.page.id],
    );
    const many = await ask<{ authors: unknown[] }>('proposal page');
    expect(many.page.authors.length).toBe(few.page.authors.length + 100);
    expect(many.statements).toBe(few.statements);
  });

  it('is the same for the figures of ten times the proposals', async () => {
    const { page } = await ask<{ cohort: { id: string } }>('cohort board');
    const few = await ask<object>('figures');
    await recorded.connected.query('UPDATE proposal SET cohort_id = $1', [page.cohort.id]);
    const many = await ask<object>('figures');
    expect(many.page).not.toEqual(few.page);
    expect(many.statements).toBe(few.statements);
  });
});
