import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PublishedApi } from '../setup/published-api.js';
import { startApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { hear, methodOf, type Outcome, outcomeOf, sentOf } from './asking.js';
import { describeBackDoors } from './back-doors.js';
import { endpointsOf, rowOf } from './endpoints.js';
import { matrix } from './matrix/matrix.js';
import { type Ask, nameOf, promisedTo, promisedToToken, type Promised, type Row } from './matrix/row.js';
import { tableOf } from './matrix-table.js';
import { signedIn, type Standing, standings } from './standings.js';
import { comparable, Wire } from './wire.js';
import { buildWorld, type World } from './world.js';
import { describeForeignThings, idsOf } from './foreign-things.js';
import { describeLists } from './lists.js';
import { describeNamedThings } from './named-things.js';
import { describePathVariants } from './path-variants.js';
import { describeQueuesPage } from './queues-page.js';
import { describeUnseenAdditions } from './unseen-additions.js';

let world: World;
let wire: Wire;
let published: PublishedApi;
beforeAll(async () => {
  const app = await startApplication();
  app.server.listen(0, '127.0.0.1');
  world = await buildWorld(app);
  published = await PublishedApi.read();
  wire = new Wire(world, published);
});
/** Everybody asks from one address, and how often is counted elsewhere. */
beforeEach(() => world.app.database.query(`DELETE FROM throttle_counter`));
afterAll(async () => {
  wire.close();
  await world.app.close();
});

describe('the matrix', () => {
  it('has a line for every endpoint that the router knows, and for no other', () => {
    const endpoints = endpointsOf(world.app.routes);
    expect(endpoints.filter((endpoint) => !rowOf(endpoint, matrix)).map(({ name }) => name)).toEqual([]);
    const lines = new Set(endpoints.map((endpoint) => rowOf(endpoint, matrix)?.route));
    expect(matrix.map(({ route }) => route).filter((route) => !lines.has(route))).toEqual([]);
  });

  it('is the table that is read', async () => {
    const file = new URL('matrix.md', import.meta.url);
    if (process.env['UPDATE_MATRIX']) await writeFile(file, tableOf(matrix));
    expect(await readFile(file, 'utf8')).toBe(tableOf(matrix));
  });

  it('is what the published document says of signing in', () => {
    const schemes = { public: [], session: ['session'], hidden: [], both: ['session', 'accessToken'] };
    const described = matrix.filter(({ isOutside, route }) => !isOutside && !route.includes('/openapi.'));
    for (const row of described) {
      const [, path = ''] = row.route.split(' ');
      const signIn = published.signInOf(methodOf(row).toLowerCase(), path.replaceAll(/:(\w+)/g, '{$1}'));
      expect([row.route, signIn]).toEqual([row.route, schemes[row.door ?? 'both']]);
    }
  });

  it('names every line once', () => {
    expect(new Set(matrix.map(nameOf)).size).toBe(matrix.length);
  });
});

const scopes = ['read', 'write'] as const;
/** Tokens of the first who may, and of the first who may not though they are signed in. */
const holders = {
  token: (row: Row): Standing | undefined => row.may[0],
  'token of who may not': (row: Row) => signedIn.find((standing) => promisedTo(standing, row) !== 'may'),
} as const;
type Asker = Standing | `${(typeof scopes)[number]} ${keyof typeof holders}`;
type Answers = Partial<Record<Asker, Outcome>>;

/** Everybody who asks, with what a line promises to them, and how they ask. */
function askersOf(row: Row): { who: Asker; promised: Promised; client: () => Promise<Client> }[] {
  const people = standings.map((standing) => ({
    ...{ who: standing, promised: promisedTo(standing, row) },
    client: async () =>
      row.endsSession && standing !== 'visitor' ? world.app.as(world.people[standing]) : world.as(standing),
  }));
  const tokens = Object.entries(holders).flatMap(([name, holderOf]) => {
    const holder = holderOf(row);
    if (holder === undefined) return [];
    return scopes.map((scope) => ({
      who: `${scope} ${name as keyof typeof holders}` as const,
      promised: promisedToToken(scope, row, holder),
      client: () => world.withToken(holder, scope),
    }));
  });
  return [...people, ...tokens];
}

/** What a line promises to everybody. */
function promisesOf(row: Row): Answers {
  return Object.fromEntries(askersOf(row).map(({ who, promised }) => [who, promised]));
}

/** What everybody gets: first those who are refused, and what is asked about is built anew when it was done. */
async function answersOf(row: Row): Promise<Answers> {
  const answers: Answers = {};
  const unknown = new Set<string>();
  let ask: Ask | undefined;
  const refusedFirst = askersOf(row).sort((one, other) => order(one.promised) - order(other.promised));
  for (const { who, client } of refusedFirst) {
    ask ??= await row.ask(world);
    const heard = await hear(wire, row, sentOf(row, await client(), ask));
    answers[who] = outcomeOf(heard, row, ask);
    if (heard.status === 404) unknown.add(JSON.stringify(comparable(heard, idsOf(ask))));
    if (answers[who] === 'may' && !row.route.startsWith('GET ')) ask = undefined;
  }
  // Whoever it is not there for hears the same, byte for byte.
  expect(unknown.size).toBeLessThan(2);
  return answers;
}

const order = (promised: Promised): number => (promised === 'may' ? 1 : 0);

const [theWorld, theWire, thePublished] = [() => world, () => wire, () => published];
describeLists(theWorld, theWire);
describeUnseenAdditions(theWorld, theWire, thePublished);
describeNamedThings(theWorld, theWire, thePublished);
describeForeignThings(theWorld, theWire, matrix);
describePathVariants(theWorld, theWire, matrix);
describeBackDoors(theWorld, theWire, matrix);
describeQueuesPage(theWorld, theWire);

describe('everybody gets what the matrix promises', () => {
  it.each(matrix.map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
    expect(await answersOf(row)).toEqual(promisesOf(row));
  });
});
