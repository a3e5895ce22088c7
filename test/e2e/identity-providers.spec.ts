import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { bodyOf, faultPlacesOf, idOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { IdentityProvider } from '../setup/identity-provider.js';

let app: TestApplication;
let admin: Client;
let office: Client;
let police: IdentityProvider;

beforeAll(async () => {
  app = await startApplication({ LOCAL_IDENTITY_PROVIDERS: 'true' });
  police = await IdentityProvider.start(app.configuration.PUBLIC_URL);
  admin = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
  office = await app.as((await buildMembership(app.database)).personId);
});
afterAll(async () => {
  await app?.close();
  await police?.stop();
});
beforeEach(async () => {
  await app.database.query(`DELETE FROM identity_provider`);
  await app.database.query(`DELETE FROM throttle_counter`);
});

const contents = {
  name: 'Politie',
  issuer: 'https://aanmelden.politie.example',
  clientId: 'wisselwerk',
  clientSecret: 'het geheim van de politie',
  domains: ['politie.example'],
};

/** What is needed to reach the provider that runs. */
const running = () => ({
  ...contents,
  issuer: police.issuer,
  clientId: police.clientId,
  clientSecret: police.clientSecret,
});

describe('identity providers', () => {
  it('are kept by an administrator, and by nobody else', async () => {
    const created = await admin.post('/identity-providers', contents).expect(201);
    const { clientSecret: _, ...told } = contents;
    expect(created.body).toEqual({
      ...told,
      id: expect.any(String),
      version: 1,
      enabled: false,
      mandatory: false,
      authoritative: false,
      linkedPeople: 0,
    });
    const path = `/identity-providers/${idOf(created)}`;
    expect((await admin.get(path).expect(200)).headers['etag']).toBe('"1"');
    expect(itemsOf(await admin.get('/identity-providers').expect(200))).toEqual([created.body]);
    await office.get('/identity-providers').expect(403);
    await office.get(path).expect(403);
    await office.post('/identity-providers', contents).expect(403);
    await office.patch(path, { name: 'X' }, 1).expect(403);
    await office.delete(path, 1).expect(403);
    await office.post(`${path}/connection-tests`).expect(403);
    await app.visitor.get('/identity-providers').expect(401);
  });

  it('have a secret that is sealed in the database, and stands in no answer, no audit entry and no kept answer', async () => {
    const { clientSecret } = contents;
    const created = await admin
      .post('/identity-providers', contents)
      .set('Idempotency-Key', 'once')
      .expect(201);
    await admin
      .patch(`/identity-providers/${idOf(created)}`, { clientSecret: `${clientSecret}!` }, 1)
      .expect(200);
    expect(JSON.stringify(created.body)).not.toContain(clientSecret);
    const tables = ['identity_provider', 'audit_entry', 'idempotency_record'];
    for (const table of tables) {
      const rows = await app.database.query(`SELECT t::text AS row FROM ${table} t`);
      expect(JSON.stringify(rows)).not.toContain(clientSecret);
    }
  });

  it('leave audit entries of who did what, without the secret', async () => {
    const id = idOf(await admin.post('/identity-providers', contents).expect(201));
    const change = {
      clientSecret: 'nieuw',
      domains: ['Politie.example', 'wijk.politie.example'],
      mandatory: true,
    };
    await admin.patch(`/identity-providers/${id}`, change, 1).expect(200);
    await admin.delete(`/identity-providers/${id}`, 2).expect(204);
    const entries = await app.database.query<unknown[]>(
      `SELECT action, actor_id IS NOT NULL AS signed, detail FROM audit_entry WHERE subject_id = $1 ORDER BY sequence`,
      [id],
    );
    expect(entries).toEqual([
      { action: 'identity_provider.create', signed: true, detail: { enabled: false } },
      {
        action: 'identity_provider.change',
        signed: true,
        detail: { fields: ['mandatory', 'clientSecret', 'domains'], enabled: false },
      },
      { action: 'identity_provider.remove', signed: true, detail: { issuer: contents.issuer } },
    ]);
  });

  it('refuse a change or a removal of another version than the one that stands', async () => {
    const path = `/identity-providers/${idOf(await admin.post('/identity-providers', contents).expect(201))}`;
    await admin.patch(path, { name: 'A' }).expect(428);
    expect((await admin.patch(path, { domains: ['a.example'] }, 1).expect(200)).body).toMatchObject({
      version: 2,
    });
    await admin.patch(path, { name: 'B' }, 1).expect(412);
    await admin.delete(path).expect(428);
    await admin.delete(path, 1).expect(412);
    await admin.delete(path, 2).expect(204);
    await admin.get(path).expect(404);
  });

  it('have a name, an issuer and domains that no other has', async () => {
    await admin.post('/identity-providers', contents).expect(201);
    const other = { ...contents, name: 'Ander', issuer: 'https://ander.example', domains: ['ander.example'] };
    const attempts = [
      [{ ...other, name: 'POLITIE' }, 'identity_provider.name_taken'],
      [{ ...other, issuer: contents.issuer }, 'identity_provider.issuer_taken'],
      [{ ...other, domains: ['ander.example', ' POLITIE.example '] }, 'identity_provider.domain_taken'],
    ] as const;
    for (const [body, code] of attempts) {
      const refusal = await admin.post('/identity-providers', body).expect(409);
      expect(refusal.body).toMatchObject({ code });
    }
    const id = idOf(await admin.post('/identity-providers', other).expect(201));
    await admin.patch(`/identity-providers/${id}`, { domains: ['politie.example'] }, 1).expect(409);
  });

  it('name every fault of the input at once, and keep their issuer for ever', async () => {
    const body = { name: ' ', issuer: '', clientId: 1, domains: ['geen domein'], enabled: 'ja' };
    const refusal = await admin.post('/identity-providers', body).expect(400);
    expect(faultPlacesOf(refusal).sort()).toEqual([
      '/clientId',
      '/clientSecret',
      '/domains',
      '/enabled',
      '/issuer',
      '/name',
    ]);
    const id = idOf(await admin.post('/identity-providers', contents).expect(201));
    await admin.patch(`/identity-providers/${id}`, { issuer: 'https://ander.example' }, 1).expect(400);
  });

  it.each([
    'http://aanmelden.politie.example',
    'https://naam:geheim@aanmelden.politie.example',
    'https://aanmelden.politie.example?tenant=1',
    'ftp://aanmelden.politie.example',
    'aanmelden.politie.example',
  ])('are not at an unsafe address: %s', async (issuer) => {
    const refusal = await admin.post('/identity-providers', { ...contents, issuer }).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/issuer', code: 'unsafe' }] });
  });

  it('are at http://localhost only where the configuration says so', async () => {
    const real = await startApplication();
    try {
      const client = await real.as((await buildMembership(real.database, { role: 'admin' })).personId);
      const refusal = await client.post('/identity-providers', running()).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ pointer: '/issuer', code: 'unsafe' }] });
    } finally {
      await real.close();
    }
  });
});

describe('switching a provider on', () => {
  it('asks that it answers', async () => {
    const on = { ...running(), enabled: true };
    expect((await admin.post('/identity-providers', on).expect(201)).body).toMatchObject({ enabled: true });
  });

  it('is refused while it does not, which can be saved switched off', async () => {
    const silent = { ...contents, issuer: 'http://127.0.0.1:1' };
    const refusal = await admin.post('/identity-providers', { ...silent, enabled: true }).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/issuer', code: 'unreachable' }] });
    const id = idOf(await admin.post('/identity-providers', silent).expect(201));
    await admin.patch(`/identity-providers/${id}`, { enabled: true }, 1).expect(400);
    await admin.patch(`/identity-providers/${id}`, { name: 'Toch' }, 1).expect(200);
  });

  it('does not stop a change of one that is on already and is away for a while', async () => {
    const away = await IdentityProvider.start(app.configuration.PUBLIC_URL);
    const body = { ...running(), issuer: away.issuer, enabled: true };
    const id = idOf(await admin.post('/identity-providers', body).expect(201));
    await away.stop();
    await admin.patch(`/identity-providers/${id}`, { enabled: true, mandatory: true }, 1).expect(200);
  });
});

describe('a test of the connection', () => {
  let server: Server | undefined;
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
    server = undefined;
  });

  /** Something at an address of this machine that answers in its own way. */
  async function answering(listener: (issuer: string) => RequestListener): Promise<string> {
    server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', listener(issuer));
    return issuer;
  }

  /** A provider that says this of itself. */
  const saying = (change: (issuer: string) => object): Promise<string> =>
    answering((issuer) => (_request, response) => {
      const metadata = {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'],
        ...change(issuer),
      };
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(metadata));
    });

  async function outcomeOf(body: object): Promise<{ outcome: string; detail: string }> {
    const id = idOf(await admin.post('/identity-providers', body).expect(201));
    return bodyOf(await admin.post(`/identity-providers/${id}/connection-tests`).expect(201));
  }

  it('says that it works, in the language of the reader', async () => {
    expect(await outcomeOf(running())).toEqual({ outcome: 'works', detail: 'De verbinding werkt.' });
  });

  it('says that the client or its secret is wrong', async () => {
    const wrong = await outcomeOf({ ...running(), clientSecret: 'een ander geheim' });
    expect(wrong.outcome).toBe('client_refused');
    const [{ id } = { id: '' }] = itemsOf<{ id: string }>(await admin.get('/identity-providers'));
    await admin.patch(`/identity-providers/${id}`, { clientId: 'niemand' }, 1).expect(200);
    const answer = await admin
      .post(`/identity-providers/${id}/connection-tests`)
      .set('Accept-Language', 'en');
    expect(answer.body).toEqual({
      outcome: 'client_refused',
      detail: 'The provider does not know this client, or the secret is wrong.',
    });
  });

  it('says that nobody answers', async () => {
    expect(await outcomeOf({ ...contents, issuer: 'http://127.0.0.1:1' })).toMatchObject({
      outcome: 'unreachable',
    });
  });

  it('says that the answer takes too long', async () => {
    const issuer = await answering(() => () => undefined);
    expect(await outcomeOf({ ...contents, issuer })).toMatchObject({ outcome: 'too_slow' });
  });

  it('says that something else answers, or too much', async () => {
    const page = await answering(() => (_request, response) => response.end('<h1>Welkom</h1>'));
    expect(await outcomeOf({ ...contents, issuer: page })).toMatchObject({ outcome: 'not_openid' });
    await app.database.query(`DELETE FROM identity_provider`);
    const flood = await saying(() => ({ padding: 'x'.repeat(1024 * 1024) }));
    expect(await outcomeOf({ ...contents, issuer: flood })).toMatchObject({ outcome: 'not_openid' });
  });

  it('follows no redirect', async () => {
    const asked: string[] = [];
    const issuer = await answering((own) => ({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(302, { Location: `${own}/internal` }).end();
    });
    expect(await outcomeOf({ ...contents, issuer })).toMatchObject({ outcome: 'redirected' });
    expect(asked).toEqual(['/.well-known/openid-configuration']);
  });

  it.each([
    ['that it is another', () => ({ issuer: 'https://ander.example' }), 'other_issuer'],
    ['an address without TLS', () => ({ token_endpoint: 'http://10.0.0.1/token' }), 'unsafe_address'],
    ['an address with a password', () => ({ jwks_uri: 'https://a:b@keys.example' }), 'unsafe_address'],
    ['no place to redeem a code', () => ({ token_endpoint: undefined }), 'unfit'],
    ['that it knows no S256', () => ({ code_challenge_methods_supported: ['plain'] }), 'unfit'],
    ['that it gives no code', () => ({ response_types_supported: ['id_token'] }), 'unfit'],
    ['keys that are none', () => ({}), 'keys_missing'],
  ])('says what is wrong when the provider says %s', async (_name, change, outcome) => {
    expect(await outcomeOf({ ...contents, issuer: await saying(change) })).toMatchObject({ outcome });
  });
});
