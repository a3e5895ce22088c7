import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentOf } from './asking.js';
import { nameOf, promisedTo, type Row } from './matrix/row.js';
import type { Received, Sent, Wire } from './wire.js';
import type { World } from './world.js';

type Variant = (sent: Sent) => Sent;

const prefix = '/api/v1';
const onPath =
  (change: (path: string) => string): Variant =>
  (sent) => ({ ...sent, path: change(sent.path) });
const onBare = (change: (bare: string) => string) =>
  onPath((path) => {
    const [bare = '', ...query] = path.split('?');
    return [change(bare), ...query].join('?');
  });
const withHeaders =
  (headers: Record<string, string>): Variant =>
  (sent) => ({ ...sent, headers: { ...sent.headers, ...headers } });
const asMethod =
  (method: string, headers: Record<string, string> = {}): Variant =>
  (sent) => ({ ...withHeaders(headers)(sent), method });
const withQuery = (query: string) => onPath((path) => `${path}${path.includes('?') ? '&' : '?'}${query}`);
const asType = (type: string, body?: string): Variant => {
  return (sent) => ({
    ...withHeaders({ 'Content-Type': type })(sent),
    body: body ?? sent.body ?? '{}',
  });
};

/** Ways to write an address that something between could take for another. */
const addresses: Readonly<Record<string, Variant>> = {
  'a letter encoded': onBare((path) => path.replace(/[a-z](?=[^/]*$)/, (letter) => encoded(letter))),
  'the prefix encoded': onPath((path) => path.replace('/api/', '/%61pi/')),
  'every letter encoded': onBare((path) => path.replaceAll(/[a-z]/g, (letter) => encoded(letter))),
  'a letter encoded twice': onPath((path) => path.replace('/api/', '/%2561pi/')),
  'two slashes': onPath((path) => `/${path}`),
  'two slashes within': onPath((path) => path.replace(prefix, `${prefix}/`)),
  'an encoded slash': onPath((path) => path.replace(`${prefix}/`, `${prefix}%2F`)),
  'a backslash': onPath((path) => path.replace(`${prefix}/`, `${prefix}\\`)),
  'a slash at the end': onBare((path) => `${path}/`),
  'a dot at the end': onBare((path) => `${path}.`),
  'a dot as a part': onPath((path) => path.replace('/api/', '/./api/')),
  'up and down again': onPath((path) => `/health/..${path}`),
  'up and down again, encoded': onPath((path) => `/docs/..%2f${path.slice(1)}`),
  'up from what is open': onPath((path) => path.replace(prefix, `${prefix}/sign-in-links/..`)),
  'a NUL at the end': onBare((path) => `${path}%00`),
  'a space at the end': onBare((path) => `${path}%20`),
  'a parameter of the path': onBare((path) => `${path};x=y`),
  'an ending': onBare((path) => `${path}.json`),
  'an ending of a calendar': onBare((path) => `${path}.ics`),
  'an encoded question mark': onBare((path) => `${path}%3Fx=y`),
  'upper case': onBare((path) => path.toUpperCase()),
  'upper case but for the prefix': onBare((path) =>
    path.replace(/(?<=\/api\/v1\/).*/, (rest) => rest.toUpperCase()),
  ),
  'another version': onPath((path) => path.replace('/v1/', '/v2/')),
};

/** Ways to send the same address with something that could be believed. */
const manners: Readonly<Record<string, Variant>> = {
  HEAD: (sent) => (sent.method === 'GET' ? { ...sent, method: 'HEAD' } : sent),
  OPTIONS: asMethod('OPTIONS'),
  'OPTIONS before another site asks': asMethod('OPTIONS', {
    Origin: 'https://elders.example',
    'Access-Control-Request-Method': 'DELETE',
  }),
  PROPFIND: asMethod('PROPFIND'),
  'a method that is said to be another': (sent) =>
    asMethod(sent.method, { 'X-HTTP-Method-Override': 'GET', 'X-Method-Override': 'GET' })(sent),
  'a POST that is said to be another': (sent) =>
    asMethod('POST', { 'X-HTTP-Method-Override': sent.method })(sent),
  'another address named': withHeaders({ 'X-Original-URL': '/health/live', 'X-Rewrite-URL': '/health/live' }),
  'from this machine': withHeaders({ 'X-Forwarded-For': '127.0.0.1', 'X-Real-IP': '127.0.0.1' }),
  'as an administrator': withHeaders({ 'X-Forwarded-User': 'admin', 'X-Remote-User': 'admin' }),
  'another host': withHeaders({ Host: 'localhost', 'X-Forwarded-Host': 'localhost' }),
  'a key to read the answer of another': withHeaders({ 'Idempotency-Key': 'sleutel' }),
  'a token in the address': withQuery('access_token=wisselwerk_x&token=wisselwerk_x'),
  'a key twice': withQuery('limit=1&limit=2&cohortId=a&cohortId=b'),
  'a list in the query': withQuery('limit[]=1&cohortId[]=a'),
  'the prototype in the query': withQuery('__proto__[actor]=x&__proto__=x&constructor.prototype.actor=x'),
  'a method in the query': withQuery('_method=GET'),
  'as text': asType('text/plain'),
  'as a form': asType('application/x-www-form-urlencoded', 'a=b&_method=GET'),
  'as a form with a file': asType('multipart/form-data; boundary=x', '--x\r\n\r\n--x--\r\n'),
  'as UTF-16': asType('application/json; charset=utf-16'),
  'as JSON of another kind': asType('application/vnd.api+json'),
  'without a type': (sent) => {
    const { 'Content-Type': _type, ...headers } = sent.headers ?? {};
    return { ...sent, headers, body: sent.body ?? '{}' };
  },
  'the prototype in the body': asType(
    'application/json',
    '{"__proto__":{"actor":1},"constructor":{"prototype":1}}',
  ),
};

/** Ways to seem to be somebody. */
const disguises: Readonly<Record<string, Variant>> = {
  'an empty session': withHeaders({ Cookie: 'wisselwerk_session=' }),
  'a session of nobody': withHeaders({ Cookie: 'wisselwerk_session=undefined; wisselwerk_session=null' }),
  'an empty token': withHeaders({ Authorization: 'Bearer wisselwerk_' }),
  'a token of nobody': withHeaders({ Authorization: 'Bearer undefined' }),
  'a password': withHeaders({ Authorization: 'Basic YWRtaW46YWRtaW4=' }),
};

const everything = { ...addresses, ...manners, ...disguises };

function encoded(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16)}`;
}

/** Whether something was given: anything but the page of the browser application, which is for everybody. */
function isGiven({ status, headers }: Received): boolean {
  const isPage = String(headers['content-type']).startsWith('text/html') && headers.etag === undefined;
  return status >= 500 || (status >= 200 && status < 300 && !isPage);
}

/** However an address is written and sent, it opens nothing that it does not open as it should be written. */
export function describePathVariants(world: () => World, wire: () => Wire, matrix: readonly Row[]): void {
  const closed = matrix.filter(({ door, isOutside }) => door !== 'public' && !isOutside);

  /** The request of a line, as somebody who may not. */
  async function refused(row: Row, standing: 'visitor' | 'stranger'): Promise<Sent | undefined> {
    if (['may', 'empty'].includes(String(promisedTo(standing, row)))) return undefined;
    const sent = sentOf(row, world().as(standing), await row.ask(world()));
    return { ...sent, path: `${prefix}${sent.path}` };
  }

  async function opened(sent: Sent, variants: Readonly<Record<string, Variant>>): Promise<string[]> {
    const answers = await Promise.all(
      Object.entries(variants).map(async ([name, vary]) => {
        const answer = await wire().send(vary(sent));
        return isGiven(answer) ? `${name}: ${answer.status} ${answer.text.slice(0, 200)}` : '';
      }),
    );
    return answers.filter((answer) => answer !== '');
  }

  describe('however it is written and sent, this stays closed', () => {
    it.each(closed.map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
      const [asVisitor, asStranger] = [await refused(row, 'visitor'), await refused(row, 'stranger')];
      expect({
        visitor: asVisitor ? await opened(asVisitor, everything) : [],
        stranger: asStranger ? await opened(asStranger, { ...addresses, ...manners }) : [],
      }).toEqual({ visitor: [], stranger: [] });
    });

    it('whatever of these comes together', async () => {
      const asked = new Map<Row, Promise<Sent | undefined>>();
      const names = Object.keys(everything);
      const together = fc.record({
        row: fc.constantFrom(...closed),
        variants: fc.uniqueArray(fc.constantFrom(...names), { minLength: 2, maxLength: 4 }),
      });
      await fc.assert(
        fc.asyncProperty(together, async ({ row, variants }) => {
          const known = asked.get(row) ?? refused(row, 'visitor');
          asked.set(row, known);
          const sent = await known;
          if (!sent) return;
          const varied = variants.reduce((rest, name) => everything[name]?.(rest) ?? rest, sent);
          const answer = await wire().send(varied);
          expect([variants, answer.status, isGiven(answer)]).toEqual([variants, answer.status, false]);
        }),
        { numRuns: 500 },
      );
    });
  });
}
