import fc from 'fast-check';

/** Stands in a value for a piece of JSON that no value of JavaScript is written as. */
export const raw = (json: string): string => `\u{f8ff}${json}\u{f8ff}`;

/** JSON of a value, with the pieces of `raw` as they stand. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/(?<!\\)"\u{f8ff}([-+.\deE]+)\u{f8ff}"/gu, '$1');
}

/** Objects in objects, or lists in lists. */
function nested(depth: number, isList: boolean): unknown {
  let value: unknown = isList ? [] : {};
  for (let level = 0; level < depth; level += 1) value = isList ? [value] : { a: value };
  return value;
}

const texts = [
  '',
  ' ',
  '\t\r\n',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'x\udc00y',
  '\ufeff',
  '\uffff',
  '\u202etxet',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(20),
  'ﷺ'.repeat(200),
  'a'.repeat(201),
  'a'.repeat(10_001),
  'é'.repeat(100_001),
  `${' '.repeat(20_000)}x`,
  `${'a@'.repeat(2_000)}`,
  `${'1'.repeat(5_000)}!`,
  '%',
  '_',
  '\\',
  "'; DROP TABLE person; --",
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '=1+1',
  '../../etc/passwd',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  'constructor',
  'hasOwnProperty',
];

const dates = [
  '2021-02-29',
  '2021-13-01',
  '2021-00-10',
  '2021-01-32',
  '0000-01-01',
  '0001-01-01',
  '-000001-01-01',
  '+275760-09-13',
  '9999-12-31',
  '10000-01-01',
  '2099-12-31',
  '2000-01-01',
  '1582-10-10',
  '21-01-01',
  '2021-1-1',
  '2021-W10-1',
  '2021-03-01T00:00:00Z',
  '2021-03-28T02:30:00+01:00',
  '2021-03-01T24:00:00Z',
  '2021-03-01T25:61:61Z',
  '2021-03-01T09:00:00',
  '2021-03-01T09:00:00+99:99',
  '2099-12-31T23:59:59-14:00',
  '2000-01-01T00:00:00+14:00',
  '2021-03-28T02:30:00',
  '0000-00-00T00:00:00Z',
  'P1000000000Y',
  'P6M',
  '-P99999D',
  'FREQ=SECONDLY',
  'FREQ=DAILY;COUNT=100000',
  'FREQ=YEARLY;INTERVAL=1000000000',
  'FREQ=WEEKLY;BYDAY=99MO',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
  'FREQ=DAILY;UNTIL=00000101T000000Z',
  'Europe/Nowhere',
  'UTC+99',
  '99:99',
];

const ids = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '01890A5D-AC96-774B-BCCE-B302099A8057',
  '{01890a5d-ac96-774b-bcce-b302099a8057}',
  'urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057',
  '01890a5dac96774bbcceb302099a8057',
  '01890a5d-ac96-774b-bcce-b302099a805',
  '1',
];

const numbers = [
  0,
  -1,
  1.5,
  1e-7,
  0x7fff_ffff,
  0x8000_0000,
  -0x8000_0001,
  Number.MAX_SAFE_INTEGER,
  ...['9007199254740993', '1e309', '-1e309', '-0', '1E400', '123456789012345678901234567890', '0.1e-400'].map(
    raw,
  ),
];

const others = [
  null,
  true,
  false,
  [],
  {},
  [null],
  [[]],
  [{}],
  { toString: 1 },
  { length: 5 },
  { then: 'x' },
  nested(60, true),
  nested(1_000, true),
  nested(1_000, false),
  Array.from({ length: 1_000 }, (_, index) => index),
  Array.from({ length: 1_000 }, () => ({})),
  Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`k${index}`, index])),
];

/** A text that is hard to take, of any kind. */
export const badText = fc.constantFrom(...texts, ...dates, ...ids);

/** A value that hardly anything asks for. */
export const badValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: badText, weight: 4 },
  { arbitrary: fc.constantFrom<unknown>(...numbers), weight: 2 },
  { arbitrary: fc.constantFrom<unknown>(...others), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 },
  { arbitrary: fc.json({ maxDepth: 2 }).map((json) => JSON.parse(json) as unknown), weight: 1 },
);

/** Names of properties that mean something to JavaScript, or nothing to the api. */
export const badKey = fc.constantFrom(
  'extra',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'then',
  'id',
  'version',
  'state',
  '',
  'a/b~c',
  '\u0000',
  '\ud800',
  '0',
);

/** What stands in a query or an address as it is, well encoded or not. */
export const badEncodings = fc.constantFrom(
  '',
  '%00',
  '%ff',
  '%',
  '%zz',
  '%c3%28',
  '%ed%a0%80',
  '..%2f..%2fetc',
  '%2e%2e',
  '0',
  '-1',
  '201',
  '1e9',
  '1.5',
  '99999999999999999999',
  'NaN',
  'text',
  'true',
  'W10',
  'bm9uc2Vuc2U',
  'WyIyMDIxLTAyLTMwIl0',
  'WyJcdTAwMDAiLCJcdTAwMDAiXQ',
  'W251bGwsbnVsbF0',
  'WzFlMzA5XQ',
  `${'a'.repeat(900)}`,
  `${'a'.repeat(5_000)}`,
  encodeURIComponent("'; --"),
  encodeURIComponent('<script>'),
  encodeURIComponent('%'),
  '2021-02-30',
  '+275760-09-13',
  '00000000-0000-0000-0000-000000000000',
);
