import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { buildMembership } from '../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { type Operation, readOperations, type Schema } from './operations.js';
import { objectAt, objectsIn, pointerTo, sampleBody, schemaAt } from './sample-body.js';

/** A programme file is read by a reader of its own, which names its faults by itself. */
const operations = (await readOperations()).filter(
  ({ body, template }) => body?.properties !== undefined && template !== '/programme-imports',
);
const named = operations.map(
  (operation) => [`${operation.method} ${operation.template}`, operation] as const,
);

let app: TestApplication;
let headers: Record<string, string>;
beforeAll(async () => {
  app = await startApplication();
  // By the clock of the limits, so that those of signing in are not reached.
  const { personId } = await buildMembership(app.database, { role: 'admin' });
  const { session } = await app.as(personId);
  headers = { cookie: session?.cookie ?? '', 'x-csrf-token': session?.csrfToken ?? '', 'if-match': '"1"' };
});
afterAll(() => app.close());

/** Sends a body to an address of things that do not exist; what is wrong with it comes first. */
async function send({ method, template }: Operation, body: object | string) {
  const address = `/api/v1${template.replaceAll(/\{\w+\}/g, () => randomUUID())}`;
  const verb = method.toLowerCase() as 'post' | 'put' | 'patch';
  const asking = supertest(app.server)[verb](address);
  await app.database.query('DELETE FROM throttle_counter');
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { status, body: problem } = await asking.set(headers).type('json').send(text);
  const { errors = [], code } = problem as { errors?: { pointer: string; code: string }[]; code?: string };
  return { status, code, errors };
}

/** Names that nothing has, and names that mean something in JavaScript. */
const strangers = [
  ['extra', '', 'a/b~c', 'id'],
  ['toString', 'constructor', 'hasOwnProperty', 'valueOf', 'isPrototypeOf', 'prototype'],
];

describe.each(named)('%s', (_name, operation) => {
  const schema = operation.body as Schema;

  it('takes what is published, as far as its shape goes', async () => {
    const { errors } = await send(operation, sampleBody(operation));
    // A rule of the domain may refuse it, and says so by a code that is not one of the shape.
    expect(errors.filter(({ code }) => /^(is|whitelist|min|max|array|matches)/.test(code))).toEqual([]);
  });

  it('refuses every property that it does not know, wherever it is', async () => {
    for (const path of objectsIn(schema)) {
      for (const names of strangers) {
        const body = sampleBody(operation);
        for (const name of names)
          Object.defineProperty(objectAt(body, path), name, { value: 1, enumerable: true });
        expect(await pointersFor(operation, body)).toEqual(pointersOf(path, names));
      }
    }
  });

  it('refuses a prototype in place of a property, wherever it is', async () => {
    for (const path of objectsIn(schema)) {
      const body = sampleBody(operation);
      objectAt(body, path).marker = 1;
      for (const poison of ['"__proto__":{"x":1}', '"constructor":{"prototype":{"x":1}}']) {
        const { status } = await send(operation, JSON.stringify(body).replace('"marker":1', poison));
        expect({ path, poison, status }).toEqual({ path, poison, status: 400 });
      }
    }
  });

  it('names every property that is missing, at once', async () => {
    for (const path of objectsIn(schema)) {
      const { required = [] } = schemaAt(schema, path);
      const body = sampleBody(operation);
      for (const name of required) Reflect.deleteProperty(objectAt(body, path), name);
      if (required.length > 0) expect(await pointersFor(operation, body)).toEqual(pointersOf(path, required));
    }
  });

  it('names every property that is not what it must be, at once', async () => {
    for (const path of objectsIn(schema)) {
      const properties = Object.entries(schemaAt(schema, path).properties ?? {});
      const body = sampleBody(operation);
      for (const [name, { type }] of properties) objectAt(body, path)[name] = wrongFor(type);
      const names = properties.map(([name]) => name);
      expect(await pointersFor(operation, body)).toEqual(pointersOf(path, names));
    }
  });
});

/** What has parts is told by them; anything else is no object. */
function wrongFor(type: Schema['type']): unknown {
  return type === 'array' || type === 'object' ? 7 : { wrong: true };
}

async function pointersFor(operation: Operation, body: object): Promise<Set<string>> {
  const { status, errors } = await send(operation, body);
  expect(status).toBe(400);
  return new Set(errors.map(({ pointer }) => pointer));
}

function pointersOf(path: readonly (string | number)[], names: readonly string[]): Set<string> {
  return new Set(names.map((name) => pointerTo([...path, name])));
}
