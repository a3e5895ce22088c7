import fc from 'fast-check';
import { badEncodings } from './bad-values.js';
import type { KnownIds } from './known-ids.js';
import type { Operation } from './operations.js';
import { seldom } from './seldom.js';
import { idOf, validValue } from './valid-value.js';

/** Where a request goes. */
export interface Address {
  readonly path: string;
  /** Of the thing that the address names last. */
  readonly version: number | null;
}

/** A part together with the whole that it belongs to, mostly. @param isSound whether the ids are of real things */
export function addresses({ template }: Operation, known: KnownIds, isSound = false): fc.Arbitrary<Address> {
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
  return (isSound ? sound : seldom(15, sound, odd)).map((values) => ({
    path: names.reduce((path, name, index) => path.replace(`{${name}}`, () => values[index] ?? ''), template),
    version: known.byId(values.at(-1) ?? '')?.version ?? null,
  }));
}

/** What is asked for behind the address, each part encoded as `name=value`. @param isSound as the operation knows it */
export function queries({ query }: Operation, known: KnownIds, isSound = false): fc.Arbitrary<string[]> {
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
  if (isSound) return whole;
  return seldom(
    3,
    whole,
    fc.tuple(whole, fc.array(odd, { maxLength: 3 })).map(([parts, more]) => [...parts, ...more]),
  );
}
