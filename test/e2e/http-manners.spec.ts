import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';

let app: TestApplication;
let admin: Client;

beforeAll(async () => {
  app = await startApplication();
  const person = await buildPerson(app.database, { locale: 'nl' });
  await buildMembership(app.database, { personId: person.id, role: 'admin' });
  admin = await app.as(person.id);
});
afterAll(() => app.close());

interface Thing {
  id: string;
  version: number;
  name: string;
}

function organisation(name: string): { name: string; shortName: string; kind: string } {
  return { name, shortName: name.slice(0, 20), kind: 'other' };
}

describe('every answer', () => {
  it('tells its version and request, and is not stored', async () => {
    for (const path of ['/sessions/current', '/organisations', '/nothing-here']) {
      const { headers } = await admin.get(path);
      expect(headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/);
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('speaks the language that is asked for, else that of the person', async () => {
    const [dutch, english] = [
      await admin.get(`/organisations/${randomUUID()}`),
      await admin.get(`/organisations/${randomUUID()}`).set('Accept-Language', 'fr, en;q=0.8, nl;q=0.2'),
    ];
    expect((dutch.body as { detail: string }).detail).toMatch(/^Dit bestaat niet/);
    expect((english.body as { detail: string }).detail).toMatch(/^This does not exist/);
  });
});

describe('bad input', () => {
  it('is refused with every fault and its place', async () => {
    const { status, headers, body } = await admin.post('/organisations', {
      name: '   ',
      kind: 'circus',
      region: 7,
      parentId: 'x',
      extra: true,
    });
    expect(status).toBe(400);
    expect(headers['content-type']).toContain('application/problem+json');
    const pointers = (body as { errors: { pointer: string }[] }).errors.map((fault) => fault.pointer);
    expect(new Set(pointers)).toEqual(
      new Set(['/name', '/shortName', '/kind', '/region', '/parentId', '/extra']),
    );
  });

  it.each([
    ['no JSON', '{"name"', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['a text', '"x"', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['another type', '<a/>', 'application/xml', 415],
    ['a prototype', '{"__proto__":{"admin":true}}', 'application/json', 400],
    ['a NUL character', JSON.stringify(organisation('a\u0000b')), 'application/json', 400],
    ['half a character', '{"name":"\\ud800","shortName":"x","kind":"other"}', 'application/json', 400],
    ['deep nesting', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 'application/json', 400],
    ['too much', JSON.stringify({ name: 'x'.repeat(6_000_000) }), 'application/json', 413],
  ])('%s is a problem and never a failure', async (_, text, type, status) => {
    const answer = await admin.postText('/organisations', type, text);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
  });

  it.each([
    ['an address that cannot be decoded', 'get', '/organisations/%zz', 400],
    ['half a character in an address', 'get', '/organisations/%ed%a0%80', 400],
    ['an id that is longer than any', 'get', `/organisations/${'a'.repeat(2_000)}`, 404],
    ['a form where none is read', 'get', '/organisations', 200],
    ['a form where none is taken', 'post', '/organisations', 415],
  ] as const)('%s is told apart, with the id of the request', async (_, method, path, status) => {
    const type = 'multipart/form-data; boundary=x';
    const asking = method === 'get' ? admin.get(path) : admin.postText(path, type, '--x--\r\n');
    const answer = await asking.set('Content-Type', type);
    expect(answer.status).toBe(status);
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers['api-version']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    if (status >= 400) {
      expect(answer.type).toBe('application/problem+json');
      expect(answer.body).toMatchObject({ status, requestId: answer.headers['x-request-id'] });
    }
  });

  it('names a list in a list, of which class-validator sees the parts alone', async () => {
    const person = await buildPerson(app.database);
    const kinds = [[{ kind: 'meeting', delivery: 'off' }]];
    const { body } = await (
      await app.as(person.id)
    )
      .put('/notification-preferences', { digestTime: '08:00', timeZone: 'UTC', kinds })
      .expect(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/kinds/0', code: 'list_in_list' }] });
  });

  it('is refused under an Idempotency-Key, too', async () => {
    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const answer = await admin
      .postText('/organisations', 'application/json', nested)
      .set('Idempotency-Key', randomUUID());
    expect(answer.status).toBe(400);
  });

  it('may be larger than a text in a programme file only', async () => {
    const text = JSON.stringify({ name: 'x'.repeat(2_000_000) });
    for (const [path, status] of [
      ['/organisations', 413],
      ['/programme-imports', 400],
    ] as const)
      expect((await admin.postText(path, 'application/json', text)).status).toBe(status);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=x',
    'cursor=nonsense',
    'cursor=W10',
    'unknown=1',
    'limit=1&limit=2',
  ])('the query ?%s is refused', async (query) => {
    const answer = await admin.get(`/organisations?${query}`);
    expect(answer.status).toBe(400);
    expect((answer.body as { errors: object[] }).errors.length).toBeGreaterThan(0);
  });
});

describe('a change', () => {
  it('asks for the version that was read, and refuses another', async () => {
    const made = await admin.post('/organisations', organisation('Versioned')).expect(201);
    const { id, version } = made.body as Thing;
    expect(made.headers.etag).toBe(`"${version}"`);
    await admin.patch(`/organisations/${id}`, { name: 'Versioned 2' }).expect(428);
    const changed = await admin.patch(`/organisations/${id}`, { name: 'Versioned 2' }, version).expect(200);
    expect(changed.headers.etag).toBe(`"${(changed.body as Thing).version}"`);
    const stale = await admin.patch(`/organisations/${id}`, { name: 'Versioned 3' }, version).expect(412);
    expect(stale.body).toMatchObject({ code: 'precondition.stale' });
    await admin.patch(`/organisations/${id}`, { name: 'x' }).set('If-Match', '"not-ours"').expect(412);
  });

  it('has one winner when twenty make it at once from the same version', async () => {
    const { id, version } = (await admin.post('/organisations', organisation('Contested'))).body as Thing;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        admin.patch(`/organisations/${id}`, { name: `Contested ${index}` }, version),
      ),
    );
    const statuses = answers.map((answer) => answer.status).sort();
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
  });
});

describe('an Idempotency-Key', () => {
  it('acts once and answers the same', async () => {
    const key = randomUUID();
    const send = () => admin.post('/organisations', organisation('Once only')).set('Idempotency-Key', key);
    const first = await send().expect(201);
    const second = await send().expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers.etag).toBe(first.headers.etag);
  });

  it('acts once also when ten come at once', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        admin.post('/organisations', organisation('Ten at once')).set('Idempotency-Key', key),
      ),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => (answer.body as Thing).id)).size).toBe(1);
  });

  it('refuses another request under the same key', async () => {
    const key = randomUUID();
    await admin.post('/organisations', organisation('Key A')).set('Idempotency-Key', key).expect(201);
    const other = await admin
      .post('/organisations', organisation('Key B'))
      .set('Idempotency-Key', key)
      .expect(422);
    expect(other.body).toMatchObject({ code: 'idempotency.mismatch' });
  });

  it('does not remember what was refused', async () => {
    const key = randomUUID();
    await admin.post('/organisations', { name: '' }).set('Idempotency-Key', key).expect(400);
    await admin.post('/organisations', organisation('After refusal')).set('Idempotency-Key', key).expect(201);
  });

  it('is forgotten after a day', async () => {
    const key = randomUUID();
    app.clock.set('2021-03-05T09:00:00+01:00');
    await admin.post('/organisations', organisation('Day one')).set('Idempotency-Key', key).expect(201);
    app.clock.set('2021-03-06T09:00:01+01:00');
    await admin.post('/organisations', organisation('Day two')).set('Idempotency-Key', key).expect(201);
  });
});

describe('a list', () => {
  it('is read in parts without gaps or doubles while things are added', async () => {
    for (let number = 0; number < 7; number += 1)
      await admin.post('/organisations', organisation(`Page ${number}`)).expect(201);
    const names: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const answer = await admin.get(`/organisations?limit=2${cursor && `&cursor=${cursor}`}`).expect(200);
      const page = answer.body as { items: Thing[]; nextCursor: string | null };
      names.push(...page.items.map((item) => item.name));
      if (names.length === 2)
        await admin.post('/organisations', organisation('AAA first of all')).expect(201);
      cursor = page.nextCursor;
    }
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('Page '))).toHaveLength(7);
  });
});
