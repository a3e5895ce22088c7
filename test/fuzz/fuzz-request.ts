import fc from 'fast-check';
import { badEncodings, toJson } from './bad-values.js';
import { hurt } from './hurt.js';
import type { KnownIds } from './known-ids.js';
import type { Operation } from './operations.js';
import { idOf, validValue } from './valid-value.js';

/** A request, in pieces of which each can be left out. */
export interface FuzzRequest {
  readonly operation: Operation;
  /** Who asks, as an index among who can; which of their sessions. */
  readonly who: number;
  readonly method: string;
  /** Under `/api/v1`, without the query, encoded. */
  readonly path: string;
  /** Encoded as `name=value`. */
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

/** JSON of a value, a text as it stands, or nothing. */
export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string };

/** A hundred addresses have one body; a body is worth many tries. */
const weights = { body: 6, file: 2, none: 2 } as const;

/** Ends the session of who asks, and so comes seldom. */
const endings = new Set(['DELETE /sessions/current', 'DELETE /sessions/{id}', 'POST /demo-sessions']);

/** Requests of every operation, sound ones and such that something is wrong with. */
export function fuzzRequests(operations: readonly Operation[], known: KnownIds): fc.Arbitrary<FuzzRequest> {
  return fc.oneof(
    ...operations.map((operation) => ({
      weight: weightOf(operation),
      arbitrary: requestsOf(operation, known),
    })),
  );
}

function weightOf({ method, template, body, takesFile }: Operation): number {
  if (endings.has(`${method} ${template}`)) return 1;
  if (takesFile) return weights.file;
  return body ? weights.body : weights.none;
}

function requestsOf(operation: Operation, known: KnownIds): fc.Arbitrary<FuzzRequest> {
  return fc
    .record({
      who: fc.nat(),
      method: seldom(
        30,
        fc.constant(operation.method),
        fc.constantFrom('GET', 'PUT', 'PATCH', 'DELETE', 'POST'),
      ),
      address: addresses(operation, known),
      query: queries(operation, known),
      body: bodies(operation, known),
    })
    .chain(({ who, method, address: { path, version }, query, body }) =>
      headersFor(operation, version, body).map((headers) => ({
        operation,
        who,
        method,
        path,
        query,
        headers,
        body,
      })),
    );
}

/** @param odds one in how many is the other */
function seldom<Value>(
  odds: number,
  usual: fc.Arbitrary<Value>,
  other: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  return fc.oneof({ weight: odds - 1, arbitrary: usual }, { weight: 1, arbitrary: other });
}

interface Address {
  readonly path: string;
  /** Of the thing that the address names last. */
  readonly version: number | null;
}

/** A part together with the whole that it belongs to, mostly. */
function addresses({ template }: Operation, known: KnownIds): fc.Arbitrary<Address> {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const [first, second] = names;
  if (first === undefined) return fc.constant({ path: template, version: null });
  const whole = known.addressed(template);
  const parts =
    second === undefined ? [] : known.referredTo(second).filter(({ parentId }) => parentId !== null);
  const together = parts.map(({ id, parentId }) => [parentId ?? '', id]);
  const apart = fc.tuple(
    ...names.map((name, index) => idOf(index === 0 ? whole : known.referredTo(name), known)),
  );
  const sound = together.length > 0 ? seldom(4, fc.constantFrom(...together), apart) : apart;
  const odd = fc
    .tuple(sound, badEncodings, fc.nat({ max: names.length - 1 }))
    .map(([values, bad, at]) => values.with(at, bad));
  return seldom(15, sound, odd).map((values) => ({
    path: names.reduce((path, name, index) => path.replace(`{${name}}`, () => values[index] ?? ''), template),
    version: known.byId(values.at(-1) ?? '')?.version ?? null,
  }));
}

function queries({ query }: Operation, known: KnownIds): fc.Arbitrary<string[]> {
  const sound = query.map(({ name, schema }) =>
    fc.option(
      validValue(schema, name, known).map(
        (value) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`,
      ),
      { nil: undefined, freq: 2 },
    ),
  );
  const names = [...query.map(({ name }) => name), 'unknown', '__proto__', 'cohortId[]', 'limit[a]', ''];
  const odd = fc
    .tuple(fc.constantFrom(...names), badEncodings)
    .map(([name, value]) => `${encodeURIComponent(name)}=${value}`);
  const whole = fc.tuple(...sound).map((parts) => parts.filter((part) => part !== undefined));
  return seldom(
    3,
    whole,
    fc.tuple(whole, fc.array(odd, { maxLength: 3 })).map(([parts, more]) => [...parts, ...more]),
  );
}

const files = fc.constantFrom(
  '%PDF-1.4\n%âãÏÓ\n',
  'Een werkproces',
  '\u0000\u0001',
  '<svg onload="alert(1)"/>',
  '',
);
const fileNames = fc.constantFrom(
  'verslag.pdf',
  '../../a.pdf',
  'a\u0000.pdf',
  'a"; x="',
  '',
  'é'.repeat(500),
  '\u202efdp.exe',
);
const boundary = 'fuzzfuzzfuzz';

/** A form with a file, sound or not. */
const forms: fc.Arbitrary<Body> = fc
  .tuple(
    files,
    fileNames,
    fc.constantFrom('file', 'file', 'file', 'other'),
    fc.constantFrom(`--${boundary}--\r\n`, `--${boundary}--\r\n`, ''),
  )
  .map(([content, name, part, end]) => ({
    kind: 'text',
    text: `--${boundary}\r\nContent-Disposition: form-data; name="${part}"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n${end}`,
  }));

const strayBodies: fc.Arbitrary<Body> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Body>({ kind: 'none' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Body>({ kind: 'json', value: {} }, { kind: 'json', value: { extra: 1 } }),
  },
);

function bodies({ body, takesFile }: Operation, known: KnownIds): fc.Arbitrary<Body> {
  if (takesFile) return seldom(8, forms, strayBodies);
  if (!body) return strayBodies;
  const sound = validValue(body, '', known);
  const hurtValues = sound.chain((value) => hurt(value)).map((value): Body => ({ kind: 'json', value }));
  const torn = fc
    .tuple(sound.map(toJson), fc.nat(), fc.constantFrom<(json: string, at: number) => string>(...tears))
    .map(([json, at, tear]): Body => ({ kind: 'text', text: tear(json, at) }));
  return fc.oneof(
    { weight: 8, arbitrary: sound.map((value): Body => ({ kind: 'json', value })) },
    { weight: 10, arbitrary: hurtValues },
    { weight: 1, arbitrary: torn },
    { weight: 1, arbitrary: fc.constant<Body>({ kind: 'none' }) },
  );
}

/** What happens to a text on its way, at some place of it. */
const tears: readonly ((json: string, at: number) => string)[] = [
  (json, at) => json.slice(0, at % (json.length + 1)),
  (json, at) => `${json.slice(0, at % json.length)}\u0000${json.slice(at % json.length)}`,
  (json) => `${json}${json}`,
  (json) => `[${json}]`,
  (json) => `\ufeff${json}`,
  // The same key twice: the first and the last value differ.
  (json) => json.replace(/^\{("\w+"):/, '{$1:7,$1:'),
  (json) => json.replace(/^\{/, '{"__proto__":{"isAdmin":true},'),
  (json) => json.replace(/^\{/, '{"constructor":{"prototype":{"x":1}},'),
  (json) => json.replaceAll('"', "'"),
  (json) => `${'['.repeat(20_000)}${json}${']'.repeat(20_000)}`,
  () => '',
  () => 'null',
  () => '"text"',
  () => '1e400',
];

const contentTypes = fc.constantFrom(
  'application/json; charset=utf-16',
  'application/json; charset=nonsense',
  'APPLICATION/JSON',
  'application/problem+json',
  'text/plain',
  'text/json',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'b'.repeat(300)}`,
  'nonsense',
  ';',
  '',
);

function headersFor(
  operation: Operation,
  version: number | null,
  body: Body,
): fc.Arbitrary<Record<string, string>> {
  const type =
    operation.takesFile && body.kind === 'text'
      ? `multipart/form-data; boundary=${boundary}`
      : 'application/json';
  const current = fc.constant(version === null ? '"1"' : `"${version}"`);
  const optional = <Value>(value: fc.Arbitrary<Value>, odds: number) =>
    fc.option(value, { nil: undefined, freq: odds });
  return fc
    .record({
      'content-type':
        body.kind === 'none' ? fc.constant(undefined) : seldom(12, fc.constant(type), contentTypes),
      'if-match': operation.headers.includes('If-Match')
        ? optional(seldom(8, current, tags), 12)
        : fc.constant(undefined),
      'idempotency-key': seldom<string | undefined>(3, fc.constant(undefined), keys),
      'accept-language': seldom<string | undefined>(10, fc.constant(undefined), languages),
      'x-csrf-token': seldom<string | undefined>(
        20,
        fc.constant(undefined),
        fc.constantFrom('', 'wrong', 'ÿ'.repeat(36)),
      ),
      accept: seldom<string | undefined>(
        20,
        fc.constant(undefined),
        fc.constantFrom('text/html', '*/*;q=x', ''),
      ),
    })
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
    );
}

const tags = fc.constantFrom(
  '"1"',
  '"0"',
  '"999999999"',
  '"99999999999999999999"',
  '*',
  'W/"1"',
  '"1", "2"',
  '1',
  '""',
  '"-1"',
  '"é"',
);
const keys = fc.oneof(
  fc.uuid(),
  fc.nat({ max: 40 }).map((number) => `key-${number}`),
  fc.constantFrom('', 'a'.repeat(200), 'a'.repeat(201), 'é\u00a0', "'; --", 'a,b'),
);
const languages = fc.constantFrom(
  'en',
  'nl',
  '*',
  'en;q=NaN',
  ',,,',
  'x'.repeat(2_000),
  'en-'.repeat(500),
  ';q=',
  '\u00e9',
);
