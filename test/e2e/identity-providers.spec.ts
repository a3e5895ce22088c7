import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contentsOf, providerContents } from '../factories/identity-provider.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { faultPlacesOf, idOf, itemsOf } from '../setup/answers.js';
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

describe('identity providers', () => {
  it('are kept by an administrator, and by nobody else', async () => {
    const created = await admin.post('/identity-providers', providerContents).expect(201);
    const { clientSecret: _, ...told } = providerContents;
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
    await office.post('/identity-providers', providerContents).expect(403);
    await office.patch(path, { name: 'X' }, 1).expect(403);
    await office.delete(path, 1).expect(403);
    await office.post(`${path}/connection-tests`).expect(403);
    await app.visitor.get('/identity-providers').expect(401);
  });

  it('have a secret that is sealed in the database, and stands in no answer, no audit entry and no kept answer', async () => {
    const { clientSecret } = providerContents;
    const created = await admin
      .post('/identity-providers', providerContents)
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
    const id = idOf(await admin.post('/identity-providers', providerContents).expect(201));
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
        detail: { fields: ['mandatory', 'clientSecret', 'domains'], enabled: false, endedSessions: 0 },
      },
      {
        action: 'identity_provider.remove',
        signed: true,
        detail: { issuer: providerContents.issuer, endedSessions: 0 },
      },
    ]);
  });

  it('refuse a change or a removal of another version than the one that stands', async () => {
    const path = `/identity-providers/${idOf(await admin.post('/identity-providers', providerContents).expect(201))}`;
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
    await admin.post('/identity-providers', providerContents).expect(201);
    const other = {
      ...providerContents,
      name: 'Ander',
      issuer: 'https://ander.example',
      domains: ['ander.example'],
    };
    const attempts = [
      [{ ...other, name: 'POLITIE' }, 'identity_provider.name_taken'],
      [{ ...other, issuer: providerContents.issuer }, 'identity_provider.issuer_taken'],
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
    const id = idOf(await admin.post('/identity-providers', providerContents).expect(201));
    await admin.patch(`/identity-providers/${id}`, { issuer: 'https://ander.example' }, 1).expect(400);
  });

  it.each([
    'http://aanmelden.politie.example',
    'https://naam:geheim@aanmelden.politie.example',
    'https://aanmelden.politie.example?tenant=1',
    'ftp://aanmelden.politie.example',
    'aanmelden.politie.example',
  ])('are not at an unsafe address: %s', async (issuer) => {
    const refusal = await admin.post('/identity-providers', { ...providerContents, issuer }).expect(400);
    expect(refusal.body).toMatchObject({ errors: [{ pointer: '/issuer', code: 'unsafe' }] });
  });

  it('are at http://localhost only where the configuration says so', async () => {
    const real = await startApplication();
    try {
      const client = await real.as((await buildMembership(real.database, { role: 'admin' })).personId);
      const refusal = await client.post('/identity-providers', contentsOf(police)).expect(400);
      expect(refusal.body).toMatchObject({ errors: [{ pointer: '/issuer', code: 'unsafe' }] });
    } finally {
      await real.close();
    }
  });
});
