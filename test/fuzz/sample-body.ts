import type { Operation, Schema } from './operations.js';

const texts: Readonly<Record<string, string>> = {
  uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
  date: '2021-03-01',
  'date-time': '2021-03-01T09:00:00Z',
  email: 'gast@one.example',
  uri: 'https://one.example/',
  hostname: 'one.example',
};

/** By the name of the property, where the schema does not tell. */
const named: Readonly<Record<string, unknown>> = {
  exchangeDuration: 'P6M',
  quietHours: ['19:00', '08:00'],
  offset: 'P1M',
  rule: 'FREQ=WEEKLY;COUNT=3',
  startsLocal: '2021-03-08T13:00:00',
  timeZone: 'Europe/Amsterdam',
  key: 'sleutel',
  digestTime: '08:00',
};

/** One body that an operation takes, with everything that it may hold. */
export function sampleBody({ body }: Operation): Record<string, unknown> {
  return sample(body ?? {}, '') as Record<string, unknown>;
}

function sample(schema: Schema, name: string): unknown {
  if (name in named) return named[name];
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'object':
    case undefined:
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, property]) => [key, sample(property, key)]),
      );
    case 'array':
      return [sample(schema.items ?? {}, '')];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return texts[schema.format ?? ''] ?? 'tekst';
  }
}

/** Every object in a body, by the keys and indexes that lead to it, the whole first. */
export function objectsIn(
  schema: Schema,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] {
  if (schema.type === 'array') return schema.items ? objectsIn(schema.items, [...path, 0]) : [];
  if (!schema.properties) return [];
  return [
    path,
    ...Object.entries(schema.properties).flatMap(([key, property]) => objectsIn(property, [...path, key])),
  ];
}

/** The schema of what a path leads to. */
export function schemaAt(schema: Schema, path: readonly (string | number)[]): Schema {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const next = typeof key === 'number' ? schema.items : schema.properties?.[key];
  return schemaAt(next ?? {}, rest);
}

/** The object in a value that a path leads to. */
export function objectAt(value: unknown, path: readonly (string | number)[]): Record<string, unknown> {
  return path.reduce((part, key) => (part as Record<string | number, unknown>)[key], value) as Record<
    string,
    unknown
  >;
}

/** A path as a JSON pointer (RFC 6901). */
export function pointerTo(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
