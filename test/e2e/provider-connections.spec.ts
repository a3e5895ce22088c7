import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contentsOf, providerContents } from '../factories/identity-provider.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { bodyOf, idOf, itemsOf } from '../setup/answers.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { IdentityProvider } from '../setup/identity-provider.js';
import { type Answering, metadataOf, StrangeProvider } from './strange-provider.js';

let app: TestApplication;
let admin: Client;
let police: IdentityProvider;
let strange: StrangeProvider | undefined;

beforeAll(async () => {
  app = await startApplication({ LOCAL_IDENTITY_PROVIDERS: 'true' });
  police = await IdentityProvider.start(app.configuration.PUBLIC_URL);
  admin = await app.as((await buildMembership(app.database, { role: 'admin' })).personId);
});
afterAll(async () => {
  await app?.close();
  await police?.stop();
});
beforeEach(async () => {
  await app.database.query(`DELETE FROM identity_provider`);
  await app.database.query(`DELETE FROM throttle_counter`);
});
afterEach(() => strange?.stop());

/** Starts something that answers in its own way. @returns its address */
async function startStrange(answering: Answering): Promise<string> {
  strange = await StrangeProvider.start(answering);
  return strange.issuer;
}

/** A provider that says this of itself. */
const saying = (change: (issuer: string) => object): Promise<string> =>
  startStrange((issuer) => (_request, response) => {
    const metadata = { ...metadataOf(issuer), ...change(issuer) };
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(metadata));
  });

describe('switching a provider on', () => {
  it('asks that it answers', async () => {
    const on = { ...contentsOf(police), enabled: true };
    expect((await admin.post('/identity-providers', on).expect(201)).body).toMatchObject({ enabled: true });
  });

  it('is refused while it does not, which can be saved switched off', async () => {
    const silent = { ...providerContents, issuer: 'http://127.0.0.1:1' };
    const refusal = await admin.post('/identity-providers', { ...silent, enabled: true }).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/issuer', code: 'unreachable' }] });
    const id = idOf(await admin.post('/identity-providers', silent).expect(201));
    await admin.patch(`/identity-providers/${id}`, { enabled: true }, 1).expect(400);
    await admin.patch(`/identity-providers/${id}`, { name: 'Toch' }, 1).expect(200);
  });

  it('does not stop a change of one that is on already and is away for a while', async () => {
    const away = await IdentityProvider.start(app.configuration.PUBLIC_URL);
    const body = { ...contentsOf(police), issuer: away.issuer, enabled: true };
    const id = idOf(await admin.post('/identity-providers', body).expect(201));
    await away.stop();
    await admin.patch(`/identity-providers/${id}`, { enabled: true, mandatory: true }, 1).expect(200);
  });
});

describe('while a provider is asked', () => {
  let openTransactions: number[];

  /** A provider that notes at every question how many transactions of the product are open. */
  const watching = (): Promise<string> => {
    openTransactions = [];
    return startStrange((issuer) => async (_request, response) => {
      const [row] = await app.database.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'`,
      );
      openTransactions.push(row?.count ?? -1);
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(metadataOf(issuer)));
    });
  };

  it('no transaction is open: not when it is added, switched on or tested, also under an Idempotency-Key', async () => {
    const body = { ...providerContents, issuer: await watching() };
    const added = await admin
      .post('/identity-providers', { ...body, enabled: true })
      .set('Idempotency-Key', 'add it')
      .expect(201);
    const path = `/identity-providers/${idOf(added)}`;
    await admin.patch(path, { enabled: false }, 1).expect(200);
    await admin.patch(path, { enabled: true }, 2).expect(200);
    await admin.post(`${path}/connection-tests`).set('Idempotency-Key', 'test it').expect(201);
    expect(openTransactions.length).toBeGreaterThan(3);
    expect(new Set(openTransactions)).toEqual(new Set([0]));
  });

  it('what is said twice under a key is asked once, acted on once, and answered the same, also when the provider is gone', async () => {
    const body = { ...providerContents, issuer: await watching(), enabled: true };
    const add = () =>
      admin.post('/identity-providers', body).set('Idempotency-Key', 'add it twice').expect(201);
    const first = await add();
    const asked = openTransactions.length;
    await strange?.stop();
    const second = await add();
    expect(second.body).toEqual(first.body);
    expect(second.headers['etag']).toBe(first.headers['etag']);
    expect(openTransactions).toHaveLength(asked);
    const other = { ...body, name: 'Ander' };
    const refusal = await admin
      .post('/identity-providers', other)
      .set('Idempotency-Key', 'add it twice')
      .expect(422);
    expect(refusal.body).toMatchObject({ code: 'idempotency.mismatch' });
  });

  it('another can be the first under the same key, and both get one answer', async () => {
    const body = { ...providerContents, issuer: await watching(), enabled: true };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        admin.post('/identity-providers', body).set('Idempotency-Key', 'add it at once').expect(201),
      ),
    );
    expect(new Set(answers.map(idOf)).size).toBe(1);
    expect(itemsOf(await admin.get('/identity-providers').expect(200))).toHaveLength(1);
  });
});

describe('a test of the connection', () => {
  async function outcomeOf(body: object): Promise<{ outcome: string; detail: string }> {
    const id = idOf(await admin.post('/identity-providers', body).expect(201));
    return bodyOf(await admin.post(`/identity-providers/${id}/connection-tests`).expect(201));
  }

  it('says that it works, in the language of the reader', async () => {
    expect(await outcomeOf(contentsOf(police))).toEqual({ outcome: 'works', detail: 'De verbinding werkt.' });
  });

  it('says that the client or its secret is wrong', async () => {
    const wrong = await outcomeOf({ ...contentsOf(police), clientSecret: 'een ander geheim' });
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
    expect(await outcomeOf({ ...providerContents, issuer: 'http://127.0.0.1:1' })).toMatchObject({
      outcome: 'unreachable',
    });
  });

  it('says that the answer takes too long', async () => {
    const issuer = await startStrange(() => () => undefined);
    expect(await outcomeOf({ ...providerContents, issuer })).toMatchObject({ outcome: 'too_slow' });
  });

  it('says that something else answers, or too much', async () => {
    const page = await startStrange(() => (_request, response) => response.end('<h1>Welkom</h1>'));
    expect(await outcomeOf({ ...providerContents, issuer: page })).toMatchObject({ outcome: 'not_openid' });
    await app.database.query(`DELETE FROM identity_provider`);
    const flood = await saying(() => ({ padding: 'x'.repeat(1024 * 1024) }));
    expect(await outcomeOf({ ...providerContents, issuer: flood })).toMatchObject({ outcome: 'not_openid' });
  });

  it('follows no redirect', async () => {
    const asked: string[] = [];
    const issuer = await startStrange((own) => ({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(302, { Location: `${own}/internal` }).end();
    });
    expect(await outcomeOf({ ...providerContents, issuer })).toMatchObject({ outcome: 'redirected' });
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
    expect(await outcomeOf({ ...providerContents, issuer: await saying(change) })).toMatchObject({ outcome });
  });
});
