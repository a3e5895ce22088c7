import fc from 'fast-check';
import { type Body, boundary } from './fuzz-body.js';
import type { Operation } from './operations.js';
import { seldom } from './seldom.js';

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

const optional = <Value>(value: fc.Arbitrary<Value>, odds: number) =>
  fc.option(value, { nil: undefined, freq: odds });

/**
 * The headers that the operation wants for this body, and others.
 * @param version of the thing that is addressed
 * @param isSound nothing but what is wanted
 */
export function headersFor(
  operation: Operation,
  version: number | null,
  body: Body,
  isSound = false,
): fc.Arbitrary<Record<string, string>> {
  const type =
    operation.takesFile && body.kind === 'text'
      ? `multipart/form-data; boundary=${boundary}`
      : 'application/json';
  const current = fc.constant(version === null ? '"1"' : `"${version}"`);
  const wanted = {
    'content-type': fc.constant(body.kind === 'none' ? undefined : type),
    'if-match': operation.headers.includes('If-Match') ? current : fc.constant(undefined),
  };
  const odd = {
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
  };
  return fc
    .record<Record<string, string | undefined>>(isSound ? wanted : odd)
    .map((headers) =>
      Object.fromEntries(
        Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
    );
}
