import fc from 'fast-check';
import { demoDocument } from '../e2e/demo-document.js';
import { toJson } from './bad-values.js';
import { hurt } from './hurt.js';
import type { KnownIds } from './known-ids.js';
import { isProgrammeFile, type Operation, type Schema } from './operations.js';
import { seldom } from './seldom.js';
import { validValue } from './valid-value.js';

/** JSON of a value, a text as it stands, or nothing. */
export type Body =
  | { readonly kind: 'none' }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'text'; readonly text: string };

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
/** Between the parts of a form. */
export const boundary = 'fuzzfuzzfuzz';

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

const { programme, ...restOfFile } = await demoDocument();
/** A real programme file, each time under another name: of what it holds the document says nothing. */
const programmeFiles = fc
  .nat()
  .map((number) => ({ ...restOfFile, programme: { ...Object(programme), name: `Programma ${number}` } }));

const strayBodies: fc.Arbitrary<Body> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Body>({ kind: 'none' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Body>({ kind: 'json', value: {} }, { kind: 'json', value: { extra: 1 } }),
  },
);

/** What the operation wants to be sent along, as far as the document tells. */
export function soundBodies({ body, takesFile }: Operation, known: KnownIds): fc.Arbitrary<Body> {
  if (takesFile) return forms;
  if (!body) return fc.constant({ kind: 'none' });
  return soundValues(body, known).map((value) => ({ kind: 'json', value }));
}

function soundValues(body: Schema, known: KnownIds): fc.Arbitrary<unknown> {
  return isProgrammeFile(body) ? programmeFiles : validValue(body, '', known);
}

/** A sound value, to which something was done. */
export function hurtBodies(value: unknown): fc.Arbitrary<Body> {
  return hurt(value).map((hurtValue) => ({ kind: 'json', value: hurtValue }));
}

/** What is sent along: as the operation wants it, hurt, or torn on the way. */
export function bodies({ body, takesFile }: Operation, known: KnownIds): fc.Arbitrary<Body> {
  if (takesFile) return seldom(8, forms, strayBodies);
  if (!body) return strayBodies;
  const sound = soundValues(body, known);
  const torn = fc
    .tuple(sound.map(toJson), fc.nat(), fc.constantFrom<(json: string, at: number) => string>(...tears))
    .map(([json, at, tear]): Body => ({ kind: 'text', text: tear(json, at) }));
  return fc.oneof(
    { weight: 8, arbitrary: sound.map((value): Body => ({ kind: 'json', value })) },
    { weight: 10, arbitrary: sound.chain(hurtBodies) },
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
