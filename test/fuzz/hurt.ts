import fc from 'fast-check';
import { badKey, badValue } from './bad-values.js';

/** Where something is in a value: keys and indexes from the outside in. */
type Place = readonly (string | number)[];

/** Something that is done to a value at one place. */
type Hurt = (value: unknown) => unknown;

/** The same value, to which one to three things were done. */
export function hurt(value: unknown): fc.Arbitrary<unknown> {
  const once = (whole: unknown): fc.Arbitrary<unknown> => {
    const places = placesIn(whole);
    return fc
      .tuple(fc.constantFrom(...places), hurts)
      .map(([place, change]) => changedAt(whole, place, change));
  };
  return fc.nat({ max: 2 }).chain((more) => {
    let result = once(value);
    for (let count = 0; count < more; count += 1) result = result.chain(once);
    return result;
  });
}

const removed = Symbol('removed');

/** The same to a person, and another to a program. */
const disguises: readonly Hurt[] = [
  (value) => [value],
  (value) => ({ value }),
  (value) => JSON.stringify(value) ?? '',
  (value) => (typeof value === 'string' ? ` ${value}\u00a0` : 1),
  (value) => (typeof value === 'string' ? value.toUpperCase() : value),
  (value) => (typeof value === 'string' ? `${value}\u0000` : null),
  (value) => (typeof value === 'string' ? `${value}\ud83d` : -1),
];

const hurts: fc.Arbitrary<Hurt> = fc.oneof(
  {
    weight: 6,
    arbitrary: badValue.map(
      (bad): Hurt =>
        () =>
          bad,
    ),
  },
  { weight: 2, arbitrary: fc.constant<Hurt>(() => removed) },
  {
    weight: 2,
    arbitrary: fc.tuple(badKey, badValue).map(
      ([key, bad]): Hurt =>
        (value) =>
          withKey(value, key, bad),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(2, 1_000).map(
      (times): Hurt =>
        (value) =>
          repeated(value, times),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<Hurt>(...disguises) },
);

function withKey(value: unknown, key: string, bad: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return { [key]: bad };
  // A property of its own, also where the name is `__proto__`.
  return Object.defineProperty({ ...value }, key, { value: bad, enumerable: true, configurable: true });
}

/** What is long by itself is not repeated: a body beyond the limit tells nothing of what is in it. */
function repeated(value: unknown, times: number): unknown {
  if ((JSON.stringify(value) ?? '').length > 500) return value;
  const parts = Array.isArray(value) ? (value as unknown[]) : [value];
  if (typeof value === 'string') return value.repeat(times);
  return Array.from({ length: times }, (_, index) => parts[index % Math.max(parts.length, 1)]);
}

/** Every place in a value, the whole first; of what was made very large or deep, the first parts stand for all. */
function placesIn(value: unknown, depth = 0): Place[] {
  if (value === null || typeof value !== 'object' || depth > 4) return [[]];
  const inside = Object.entries(value).slice(0, 30);
  return [
    [],
    ...inside.flatMap(([key, part]) =>
      placesIn(part, depth + 1).map((place) => [Array.isArray(value) ? Number(key) : key, ...place]),
    ),
  ];
}

function changedAt(value: unknown, [key, ...rest]: Place, change: Hurt): unknown {
  if (key === undefined) {
    const changed = change(value);
    return changed === removed ? null : changed;
  }
  if (value === null || typeof value !== 'object') return value;
  const part = (value as Record<string | number, unknown>)[key];
  const changed = rest.length > 0 ? changedAt(part, rest, change) : change(part);
  if (Array.isArray(value))
    return changed === removed ? value.toSpliced(Number(key), 1) : value.with(Number(key), changed);
  const others = Object.fromEntries(Object.entries(value).filter(([name]) => name !== String(key)));
  return changed === removed ? others : withKey(others, String(key), changed);
}
