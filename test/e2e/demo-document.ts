import { readFile } from 'node:fs/promises';
import type { Queryable } from '../factories/queryable.js';

const demoFile = new URL('../../apps/cli/demo/trading-places-rotterdam-2020.json', import.meta.url);

/** A parsed JSON document that has not been checked. */
export type JsonDocument = Record<string, unknown>;

/** The programme file of the demo, afresh. @param name instead of its own, so that it stands beside others */
export async function demoDocument(name?: string): Promise<JsonDocument> {
  const document = JSON.parse(await readFile(demoFile, 'utf8')) as JsonDocument;
  return name === undefined ? document : put(document, '/programme/name', name);
}

/** Sets what stands at a JSON pointer of the document; `undefined` removes it. */
export function put(document: JsonDocument, pointer: string, value: unknown): JsonDocument {
  const path = pointer.slice(1).split('/');
  const last = path.pop() ?? '';
  const parent = path.reduce((thing, key) => thing[key] as JsonDocument, document);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = value;
  return document;
}

/** How many rows every table has that an import writes. */
export function rowsKept(database: Queryable): Promise<unknown> {
  const tables = [
    'organisation',
    'person',
    'programme',
    'cohort',
    'membership',
    'exchange',
    'milestone',
    'meeting',
    'audit_entry',
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return database.query(`SELECT ${counts.join(', ')}`);
}
