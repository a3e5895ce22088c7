import { searchQueries } from '../../libs/proposals/src/reading/search-query.js';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCast, type BuiltCast } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { idOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { findProposals, ProposalClient } from './proposal-client.js';

let app: TestApplication;
let cast: BuiltCast;
let candidate: Client;
/** The ids of proposals, by what they are about. */
let ids: Readonly<Record<'probation' | 'cafe' | 'shelter', string>>;

beforeAll(async () => {
  app = await startApplication();
  app.clock.set('2021-01-11T09:00:00+01:00');
  cast = await buildCast(app.database);
  candidate = await app.as(cast.candidate.id);
  ids = {
    probation: await note({
      title: 'Vraag de reclassering mee',
      problem: 'Bij een melding vraagt niemand of zij de mensen kent.',
      change: 'Neem haar op als vaste bron bij de veiligheidstoets van de gemeente.',
    }),
    cafe: await note({ title: 'Eén café voor ervaringsdeskundigen', problem: 'Zij wachten buiten.' }),
    shelter: await note({
      title: 'Eén intake voor de opvang',
      problem: 'Moeders vertellen alles drie keer.',
    }),
  };
});
afterAll(() => app.close());

async function note(content: object): Promise<string> {
  const affectedOrganisations = [{ organisationId: cast.host.id, part: 'acts' }];
  return idOf(
    await candidate.post('/proposals', { cohortId: cast.cohortId, affectedOrganisations, ...content }),
  );
}

/** What a search finds, best match first. */
async function found(q: string): Promise<string[]> {
  const proposals = await findProposals(app, cast.candidate.id, `?q=${encodeURIComponent(q)}`);
  return proposals.map(({ id }) => id);
}

describe('searching', () => {
  it.each(['ervaringsdeskundige', 'cafe', 'ervarings', 'CAFÉ', 'wachten cafe', 'ervaringsdekundigen'])(
    'finds by stem, by the beginning of a word and without accents: %s',
    async (q) => {
      expect(await found(q)).toEqual([ids.cafe]);
    },
  );

  it.each([
    'reklasering',
    'reclasering veiligheidstoest',
    'reklasering veiligheidstoest',
    'veiligheidtoets recklassering',
    'gemeetne meldign',
    'vraag reclassering gemeente',
  ])('finds misspelt words, also at a distance: %s', async (q) => {
    expect(await found(q)).toEqual([ids.probation]);
  });

  it.each(['olifant', 'reclassering olifant', 'reklasering ervaringsdeskundigen', 'opvang café'])(
    'wants every word: %s',
    async (q) => {
      expect(await found(q)).toEqual([]);
    },
  );

  it('puts words as they were written before words that look like them', async () => {
    const alike = await note({ title: 'De declassering van stukken' });
    const hits = await found('reclassering');
    expect(hits[0]).toBe(ids.probation);
    expect(hits.filter((id) => id !== alike)).toEqual([ids.probation]);
  });

  it.each([
    "x'); DROP TABLE proposal; --",
    "' | opvang:*",
    'opvang & !intake',
    '\\',
    "'':*A",
    '%_',
    '\u0000opvang',
  ])('takes nothing for a part of the query: %j', async (q) => {
    const { status } = await candidate.get(`/proposals?q=${encodeURIComponent(q)}`);
    expect([200, 400]).toContain(status);
    expect(await found('intake opvang')).toEqual([ids.shelter]);
  });

  it('asks nothing of words that are in every text', async () => {
    expect(await found('de reclassering van een gemeente')).toEqual([ids.probation]);
    expect(await found('de en het')).toEqual(expect.arrayContaining(Object.values(ids)));
  });

  it('takes a search of very many words', async () => {
    expect(await found(Array.from({ length: 20 }, () => 'opvang').join(' '))).toEqual([ids.shelter]);
  });

  it.each([
    ['a text', 'proposal_search', `SELECT FROM proposal p WHERE p.search @@ to_tsquery(($1::text[])[1])`],
    ['words that are spelt alike', 'proposal_word_spelling', searchQueries],
  ])('is served by an index: %s', async (_, index, sql) => {
    const plan = await app.database.transaction(async (manager) => {
      await manager.query(`SET LOCAL enable_seqscan = off`);
      return manager.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${sql}`, [['opvang']]);
    });
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain(`Bitmap Index Scan on ${index} `);
    expect(text).not.toContain('Seq Scan on proposal');
  });
});

describe('the list of proposals', () => {
  it('tells what asks a verdict of the reader', async () => {
    const id = await note({ title: 'Nu', problem: 'Dit.', change: 'Dat.' });
    await new ProposalClient(app, id).act(cast.candidate.id, 'submit');
    expect(await findProposals(app, cast.hostSponsor.id, '?awaiting=me')).toMatchObject([
      { id, awaiting: [{ what: 'verdict', organisation: { id: cast.host.id } }] },
    ]);
    expect(await findProposals(app, cast.observer.id, '?awaiting=me')).toEqual([]);
  });

  it('puts the newest of all programmes of the reader first, also over parts', async () => {
    const other = await buildCast(app.database);
    const { id: personId } = cast.facilitator;
    await buildMembership(app.database, { personId, role: 'facilitator', cohortId: other.cohortId });
    for (const { cohortId, candidate: author, host } of [cast, other, cast, other]) {
      const affectedOrganisations = [{ organisationId: host.id, part: 'acts' }];
      const idea = { cohortId, affectedOrganisations, title: 'Gedeeld', problem: 'Dit.', change: 'Dat.' };
      const id = idOf(await (await app.as(author.id)).post('/proposals', idea));
      await new ProposalClient(app, id).act(author.id, 'submit');
    }
    const all = (await findProposals(app, personId, '?limit=100')).map(({ id }) => id);
    expect(all).toEqual([...all].sort().reverse());
    const reader = await app.as(personId);
    const first = (await reader.get('/proposals?limit=3')).body as {
      items: { id: string }[];
      nextCursor: string;
    };
    const second = (await reader.get(`/proposals?limit=3&cursor=${first.nextCursor}`)).body as typeof first;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 6));
  });

  it.each(['', '&q=een'])('comes in parts without a gap%s', async (query) => {
    const all = await findProposals(app, cast.candidate.id, `?limit=100${query}`);
    const paged: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await candidate.get(`/proposals?limit=2${query}${cursor}`);
      const page = body as { items: { id: string }[]; nextCursor: string | null };
      paged.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
    expect(paged.length).toBeGreaterThan(2);
  });
});
