import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Client } from '../setup/client.js';
import { methodOf, sentOf } from './asking.js';
import { halfwayAs } from './halfway.js';
import { type Ask, nameOf, promisedTo, promisedToToken, type Row } from './matrix/row.js';
import { signedIn } from './standings.js';
import { addressesBelow, disguises, manners, readings, type Variants } from './variants.js';
import { comparable, type Received, type Sent, type Wire } from './wire.js';
import type { World } from './world.js';

const prefix = '/api/v1';
const addresses = addressesBelow(prefix, 'sign-in-links');
const everything = { ...addresses, ...manners, ...disguises };

/**
 * One way of every kind. All of them are tried by who is not signed in and by who has no role: how an address and a
 * method are read does not depend on who asks.
 */
const oneOfEveryKind = {
  'as it should be': (sent: Sent) => sent,
  ...only(addresses, ['a letter encoded', 'two slashes within', 'a slash at the end', 'an ending']),
  ...only(addresses, ['up from what is open', 'upper case but for the prefix']),
  ...only(manners, ['HEAD', 'OPTIONS', 'another address named', 'as a form', 'without a type']),
  ...only(manners, ['a method that is said to be another', 'a POST that is said to be another']),
  ...only(manners, ['a method in the query']),
};

/** What a session opens of which the second step is asked first. */
const openHalfway = new Set([
  'POST /second-factor-answers',
  'POST /passkey-challenges',
  'POST /passkey-answers',
  'GET /sessions/current',
  'DELETE /sessions/current',
]);

/** Somebody to whom a line is closed, with the ways in which they try. */
interface Closed {
  readonly client: Client;
  readonly ways: Variants;
}

/** However an address is written and sent, and whoever asks, it opens nothing that it does not open as it should be. */
export function describePathVariants(world: () => World, wire: () => Wire, matrix: readonly Row[]): void {
  const closed = matrix.filter(({ door, isOutside }) => door !== 'public' && !isOutside);

  describe('however it is written and sent, this stays closed', () => {
    it.each(closed.map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
      const ask = await row.ask(world());
      const halfway = openHalfway.has(row.route)
        ? undefined
        : await halfwayAs(world(), row.may[0] ?? 'stranger');
      const closedTo = {
        ...(await closedOf(row)),
        ...(halfway && { halfway: { client: halfway.client, ways: oneOfEveryKind } }),
      };
      const before = await written();
      const found = await Promise.all(
        Object.entries(closedTo).map(async ([who, { client, ways }]) =>
          (await opened(requestOf(row, client, ask), ways)).map((way) => `${who}, ${way}`),
        ),
      );
      await halfway?.end();
      expect(found.flat()).toEqual([]);
      expect(await written()).toEqual(before);
    });

    it.each(closed.filter(isWriting).map((row) => [nameOf(row), row] as const))(
      'a token to read reads, and writes nothing: %s',
      async (_name, row) => {
        const client = await world().withToken(row.may[0] ?? 'stranger', 'read');
        const sent = requestOf(row, client, await row.ask(world()));
        const before = await written();
        for (const read of readings) {
          const said = read(sent);
          const {
            'X-HTTP-Method-Override': _one,
            'X-Method-Override': _other,
            ...headers
          } = said.headers ?? {};
          const [answer, plain] = [await wire().send(said), await wire().send({ ...said, headers })];
          expect([said.path, comparable(answer)]).toEqual([said.path, comparable(plain)]);
        }
        expect(await written()).toEqual(before);
      },
    );

    it('whatever of these comes together', async () => {
      const asked = new Map<Row, Promise<Sent>>();
      const names = Object.keys(everything);
      const together = fc.record({
        row: fc.constantFrom(...closed),
        variants: fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(together, async ({ row, variants }) => {
          const known = asked.get(row) ?? asVisitor(row);
          asked.set(row, known);
          const ways: Variants = everything;
          const varied = variants.reduce((rest, name) => ways[name]?.(rest) ?? rest, await known);
          const answer = await wire().send(varied);
          expect([variants, answer.status, isGiven(answer)]).toEqual([variants, answer.status, false]);
        }),
        { numRuns: 500 },
      );
    });
  });

  const asVisitor = async (row: Row): Promise<Sent> =>
    requestOf(row, world().as('visitor'), await row.ask(world()));

  /** Everybody to whom a line is closed. */
  async function closedOf(row: Row): Promise<Record<string, Closed>> {
    const [owner = 'stranger'] = row.may;
    const refused = signedIn.find((standing) => promisedTo(standing, row) === 403);
    const isClosedToStranger = !['may', 'empty'].includes(String(promisedTo('stranger', row)));
    return {
      visitor: { client: world().as('visitor'), ways: everything },
      ...(isClosedToStranger && {
        stranger: { client: world().as('stranger'), ways: { ...addresses, ...manners } },
      }),
      ...(refused && { [refused]: { client: world().as(refused), ways: oneOfEveryKind } }),
      ...(promisedToToken('read', row) === 403 && {
        'token to read': { client: await world().withToken(owner, 'read'), ways: oneOfEveryKind },
      }),
      ...(promisedToToken('write', row) === 403 && {
        'token to write': { client: await world().withToken(owner, 'write'), ways: oneOfEveryKind },
      }),
    };
  }

  async function opened(sent: Sent, ways: Variants): Promise<string[]> {
    const answers = await Promise.all(
      Object.entries(ways).map(async ([name, vary]) => {
        const answer = await wire().send(vary(sent));
        return isGiven(answer) ? `${name}: ${answer.status} ${answer.text.slice(0, 200)}` : '';
      }),
    );
    return answers.filter((answer) => answer !== '');
  }

  /** How much was ever written: whatever is done leaves a line in one of these. */
  function written(): Promise<unknown> {
    return world().app.database.query(
      `SELECT (SELECT count(*) FROM audit_entry) AS told, (SELECT count(*) FROM outbox_event) AS emitted`,
    );
  }
}

/** The request of a line with its whole address. */
function requestOf(row: Row, client: Client, ask: Ask): Sent {
  const sent = sentOf(row, client, ask);
  return { ...sent, path: `${prefix}${sent.path}` };
}

/** Whether a token to read is refused for what it asks, and not for the door. */
function isWriting(row: Row): boolean {
  return methodOf(row) !== 'GET' && row.door === undefined;
}

function only<Name extends string>(
  ways: Readonly<Record<Name, Variants[string]>>,
  names: readonly Name[],
): Variants {
  return Object.fromEntries(names.map((name) => [name, ways[name]]));
}

/** Whether something was given: anything but the page of the browser application, which is for everybody. */
function isGiven({ status, headers }: Received): boolean {
  const isPage = String(headers['content-type']).startsWith('text/html') && headers.etag === undefined;
  return status >= 500 || (status >= 200 && status < 300 && !isPage);
}
