import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findBlindReads } from './proposals/lookups.js';
import { doubtPlans } from './proposals/plans.js';
import { RecordedDatabase } from './proposals/recorded-database.js';
import type { Statement } from './proposals/recording.js';

/**
 * So many that every table about proposals is large, and read through an index wherever it is with a million; that was
 * compared. Tables that are small then, and walked because that is cheap, are judged by `findBlindReads`.
 */
const proposals = 20_000;

/** What is slow on purpose, by the kind of request and what is said of its plan. */
const knownSlow: Readonly<Record<string, RegExp>> = {
  // The newest come first: proposals are read from the newest on until a page of them holds the word.
  'search, frequent': /^examines \d+ rows for each that it returns$/,
};

/** What has no index: the head of the audit trail is a single row. */
const singleRow = 'audit_anchor';

let recorded: RecordedDatabase;

beforeAll(async () => {
  recorded = await RecordedDatabase.make(proposals, 1);
}, 300_000);
afterAll(() => recorded.drop());

/** The statements of every request of a kind. */
function statementsOf(kind: string): Statement[] {
  const requests = recorded.kinds.find(({ name }) => name === kind)?.requests ?? [];
  return recorded.recordings
    .filter(({ request }) => requests.includes(request))
    .flatMap(({ statements }) => statements);
}

describe('a statement', () => {
  it('reads no large table from end to end, and few rows for each that it returns, whatever is asked', async () => {
    const slow: string[] = [];
    for (const { name } of recorded.kinds) {
      for (const { statement, doubts } of await doubtPlans(recorded.connected, statementsOf(name))) {
        const unknown = doubts.filter((doubt) => !knownSlow[name]?.test(doubt));
        slow.push(...unknown.map((doubt) => `${name}: ${doubt}: ${statement}`));
      }
    }
    expect(slow).toEqual([]);
  });

  it('finds what it needs by an index in every table, however small that is', async () => {
    const blind: string[] = [];
    for (const { name } of recorded.kinds) {
      for (const { table, statement } of await findBlindReads(recorded.connected, statementsOf(name)))
        if (table !== singleRow) blind.push(`${name}: ${table}: ${statement}`);
    }
    expect(blind).toEqual([]);
  });

  it('is named where it can only read a table from end to end', async () => {
    const ofLarge = { text: 'SELECT id FROM proposal WHERE title = $1', values: ['Eén intake'] };
    const ofSmall = { text: 'SELECT id FROM milestone WHERE title_nl = $1', values: ['Start'] };
    expect(await doubtPlans(recorded.connected, [ofLarge])).toMatchObject([
      { statement: ofLarge.text, doubts: expect.arrayContaining(['reads all of proposal']) },
    ]);
    expect(await findBlindReads(recorded.connected, [ofSmall])).toEqual([
      { table: 'milestone', statement: ofSmall.text },
    ]);
  });
});
