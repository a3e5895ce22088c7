import fc from 'fast-check';
import type { KnownIds, KnownThing } from './known-ids.js';
import type { Schema } from './operations.js';

/** What the schema cannot tell, by the name of the property. */
const hints: Readonly<Record<string, readonly string[]>> = {
  exchangeDuration: ['P6M', 'P3M', 'P10D'],
  quietHours: ['19:00', '08:00', '23:30'],
  offset: ['P0D', 'P1M', '-P2W', 'P10D'],
  rule: [
    'FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=4',
    'FREQ=MONTHLY;BYDAY=1TU;COUNT=2',
    'FREQ=WEEKLY;UNTIL=20270301T090000Z',
  ],
  startsLocal: ['2026-12-07T09:30:00', '2021-03-08T13:00:00', '2027-03-28T02:30:00'],
  timeZone: ['Europe/Amsterdam', 'UTC', 'Pacific/Kiritimati'],
  key: ['intake', 'start_gesprek', 'k1'],
  chainStep: ['intake', 'k1'],
  recommendation: ['intake', 'k1'],
  method: ['incident', 'gossip', 'balint', 'ten_step', 'appreciative'],
  digestTime: ['08:00', '17:30'],
  step: ['announced', 'due', 'late', 'first'],
  asOf: ['today', '2021-03-01'],
};

const words = fc.constantFrom(
  'Overleg',
  'Vraag de reclassering bij elke melding.',
  'Één gezin — één plan 👩‍👩‍👧',
  'Te bellen: 06-12345678',
  '**Vet** en [een verwijzing](https://one.example)',
);

/** Dates around a programme, and the days of now. */
const dates = fc.constantFrom(
  '2020-11-16',
  '2021-02-28',
  '2021-03-01',
  '2021-03-15',
  '2021-05-15',
  '2024-02-29',
  '2026-11-30',
  '2027-01-04',
  '2099-12-31',
);

const instants = fc.constantFrom(
  '2021-03-01T08:30:00Z',
  '2021-03-01T12:00:00+01:00',
  '2026-12-07T09:30:00Z',
  '2026-12-07T12:00:00Z',
);

/** The id of something of the right kind; of anything, or of nothing, now and then. */
export function idOf(things: readonly KnownThing[], known: KnownIds): fc.Arbitrary<string> {
  const right = things.length > 0 ? things : known.all();
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...right.map(({ id }) => id)) },
    { weight: 1, arbitrary: fc.constantFrom(...known.all().map(({ id }) => id)) },
    { weight: 1, arbitrary: fc.uuid() },
  );
}

/** Values that the schema takes, as far as it tells. @param name of the property, for what it does not tell */
export function validValue(schema: Schema, name: string, known: KnownIds): fc.Arbitrary<unknown> {
  const value = validNonNull(schema, name, known);
  return schema.nullable
    ? fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(null) })
    : value;
}

function validNonNull(schema: Schema, name: string, known: KnownIds): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
    case undefined:
      return validObject(schema, known);
    case 'array':
      return fc.array(validValue(schema.items ?? {}, name, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 60 });
    case 'boolean':
      return fc.boolean();
    case 'string':
      return validText(schema, name, known);
  }
}

/** With any of what may be left out, or with at most two of it: many things do not go together. */
function validObject({ properties = {}, required = [] }: Schema, known: KnownIds): fc.Arbitrary<object> {
  const names = Object.keys(properties);
  const requiredKeys = names.filter((name) => required.includes(name));
  const record = (keys: readonly string[], kept: readonly string[]) => {
    const values = keys.map((name) => [name, validValue(properties[name] ?? {}, name, known)] as const);
    return fc.record(Object.fromEntries(values), { requiredKeys: [...kept], noNullPrototype: true });
  };
  const others = names.filter((name) => !required.includes(name));
  const any = record(names, requiredKeys);
  if (others.length <= 2) return any;
  const few = fc
    .uniqueArray(fc.constantFrom(...others), { maxLength: 2 })
    .chain((some) => record([...requiredKeys, ...some], [...requiredKeys, ...some]));
  return fc.oneof(any, few);
}

function validText(schema: Schema, name: string, known: KnownIds): fc.Arbitrary<string> {
  const hinted = hints[name];
  if (schema.format === 'uuid') return idOf(known.referredTo(name), known);
  if (schema.format === 'date') return dates;
  if (schema.format === 'date-time') return instants;
  if (schema.format === 'uri')
    return fc.constantFrom('https://one.example/kamer', 'https://één.example/?a=b#c');
  if (schema.format === 'hostname') return fc.nat().map((number) => `${number}.one.example`);
  if (schema.format === 'email') return fc.nat().map((number) => `gast.${number}@one.example`);
  if (hinted) return fc.constantFrom(...hinted);
  return fc
    .oneof(
      { weight: 6, arbitrary: words },
      { weight: 1, arbitrary: fc.constant('é'.repeat(schema.maxLength ?? 200)) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }) },
    )
    .map((text) => [...text].slice(0, schema.maxLength ?? 200).join(''));
}
