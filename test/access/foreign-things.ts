import { isDeepStrictEqual } from 'node:util';
import { newId } from '@app/platform';
import { describe, expect, it } from '@jest/globals';
import type { Client } from '../setup/client.js';
import { sentOf } from './asking.js';
import { type Ask, nameOf, promisedTo, type Row } from './matrix/row.js';
import { type Standing, standings } from './standings.js';
import { comparable, type Sent, type Wire } from './wire.js';
import type { World } from './world.js';

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The ids that a request names. */
export function idsOf({ path, body }: Ask): string[] {
  return [...new Set(`${path} ${JSON.stringify(body ?? {})}`.match(uuid) ?? [])];
}

/** The same request about other things. */
function replaced(sent: Sent, ids: readonly string[], others: readonly string[]): Sent {
  const swap = (words: string) =>
    ids.reduce((rest, id, index) => rest.replaceAll(id, others[index] ?? id), words);
  return { ...sent, path: swap(sent.path), body: sent.body && swap(sent.body) };
}

/** A line asked in every way that could tell whether the thing is there. */
function waysToAsk(row: Row, client: Client, ask: Ask): [way: string, sent: Sent][] {
  const plain = sentOf(row, client, ask);
  const { 'If-Match': _version, ...unversioned } = plain.headers ?? {};
  const { 'Content-Type': _type, ...untyped } = plain.headers ?? {};
  const withHeaders = (headers: Record<string, string>) => ({
    ...plain,
    headers: { ...plain.headers, ...headers },
  });
  const query = ask.path.includes('?') ? '&' : '?';
  const wrong = { ...withHeaders({ 'Content-Type': 'application/json' }), body: '{"nonsense":1}' };
  if (plain.method === 'GET')
    return [
      ['', plain],
      ['as HEAD', { ...plain, method: 'HEAD' }],
      ['with a query that it does not know', { ...plain, path: `${ask.path}${query}nonsense=1` }],
      ['if it changed', withHeaders({ 'If-None-Match': '"1"' })],
    ];
  return [
    ['', plain],
    ['with a body that is wrong', wrong],
    ['without a body', { ...plain, body: undefined, headers: untyped }],
    ['without a version', { ...plain, headers: unversioned }],
    ['with an old version', withHeaders({ 'If-Match': '"999"' })],
    ['with a version that is none', withHeaders({ 'If-Match': 'nonsense' })],
    ['once', withHeaders({ 'Idempotency-Key': newId() })],
  ];
}

/**
 * Two who must not know: who has most rights elsewhere, and one who stands near, another for every line. Who is refused
 * whatever it is about (403 to all others) must not know either; who gets the answer without what is looked for knows that
 * the thing itself is there.
 */
function unknowing(row: Row, index: number): Standing[] {
  const knows = (standing: Standing) =>
    [row.sees, row.passes].some((those) => those?.includes(standing) === true);
  const must = (standing: Standing) => ![401, 'may'].includes(promisedTo(standing, row)) && !knows(standing);
  const near = standings.filter((standing) => must(standing) && standing !== 'foreignOffice');
  const [one] = near.length > 0 ? [near[index % near.length]] : [];
  return [...(must('foreignOffice') ? (['foreignOffice'] as const) : []), ...(one ? [one] : [])];
}

/** What is not somebody’s to see answers, however it is asked for, byte for byte as what does not exist. */
export function describeForeignThings(world: () => World, wire: () => Wire, matrix: readonly Row[]): void {
  const rows = matrix
    .filter((row, index) => !row.isOutside && row.door !== 'public' && unknowing(row, index).length > 0)
    .map((row, index) => [nameOf(row), row, index] as const);

  describe('what one may not see answers as what does not exist', () => {
    it.each(rows)('%s', async (_name, row, index) => {
      const ask = await row.ask(world());
      const ids = idsOf(ask);
      for (const standing of unknowing(row, index)) {
        const ways = waysToAsk(row, world().as(standing), ask);
        expect([standing, await differences(wire(), ways, ids)]).toEqual([standing, []]);
      }
    });
  });
}

/** All ids made up; and where there are more, each of them alone. */
function substitutes(ids: readonly string[]): string[][] {
  if (ids.length === 0) return [];
  const all = ids.map(() => newId());
  const single =
    ids.length < 2 ? [] : ids.map((_, index) => ids.map((id, at) => (at === index ? newId() : id)));
  return [all, ...single];
}

/** Where the answer about what is there differs from one about what is not. */
async function differences(
  wire: Wire,
  ways: readonly [way: string, sent: Sent][],
  ids: readonly string[],
): Promise<object[]> {
  const found = await Promise.all(
    ways.map(async ([way, sent]) => {
      const there = comparable(await wire.ask(sent), ids);
      const nowhere = await Promise.all(
        substitutes(ids).map(async (others) =>
          comparable(await wire.ask(replaced(sent, ids, others)), others),
        ),
      );
      return nowhere
        .filter((answer) => !isDeepStrictEqual(answer, there))
        .map((answer) => ({ way, there, answer }));
    }),
  );
  return found.flat();
}
