import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { signInRefusals } from '@app/identity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPerson } from '../factories/person.factory.js';
import { bodyOf } from '../setup/answers.js';
import { ProviderScene } from './provider-scene.js';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await ProviderScene.start();
});
beforeEach(() => scene.beginAnew());
afterAll(() => scene?.stop());

describe('signing in with a provider', () => {
  it('signs the person in whose verified address it is, and brings them where they wanted to go', async () => {
    const person = await scene.officer();
    const answer = await scene.signIn({ email: person.email, returnTo: '/proposals?state=idea' });
    expect(answer.headers['location']).toBe('http://localhost:3000/proposals?state=idea');
    expect(await scene.personIn(answer)).toBe(person.id);
    const cookies = String(answer.headers['set-cookie']);
    expect(cookies).toMatch(/wisselwerk_session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    expect(cookies).toMatch(/wisselwerk_sign_in=;/);
  });

  it('sends each domain to its own provider, with the address, a state, a nonce and a challenge', async () => {
    const person = await buildPerson(scene.app.database, { email: 'werkbegeleider@Reclassering.example' });
    scene.probation.account = {
      subject: randomUUID(),
      email: 'WERKBEGELEIDER@reclassering.example',
      emailVerified: true,
    };
    const answer = await scene.signIn({ email: person.email }, scene.probation);
    expect(await scene.personIn(answer)).toBe(person.id);
    const query = scene.probation.visits.at(-1);
    expect(query?.get('login_hint')).toBe(person.email);
    expect(query?.get('code_challenge_method')).toBe('S256');
    for (const secret of ['state', 'nonce', 'code_challenge'])
      expect(query?.get(secret)).toMatch(/^[\w-]{43}$/);
  });

  it('is also begun by choosing the provider', async () => {
    const person = await scene.officer();
    const listed = await scene.app.visitor.get('/sign-in-providers').expect(200);
    expect(bodyOf<{ items: unknown[] }>(listed).items).toContainEqual({
      id: scene.policeId,
      name: expect.any(String),
    });
    expect(await scene.personIn(await scene.signIn({ providerId: scene.policeId }))).toBe(person.id);
  });

  it('answers for a domain that no provider serves that there is none, whoever has the address', async () => {
    const known = await buildPerson(scene.app.database, { email: 'bekend@elders.example' });
    for (const email of [known.email, 'onbekend@elders.example', 'iemand@sub.politie.example']) {
      const answer = await scene.app.visitor.post('/provider-sign-ins', { email }).expect(201);
      expect(answer.body).toEqual({ provider: null, authorizationUrl: null });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('is written down, and with it no secret', async () => {
    const person = await scene.officer();
    const { authorizationUrl, cookie } = await scene.begin({ email: person.email });
    const back = await scene.police.visit(authorizationUrl);
    await scene.comeBack(back, cookie);
    const entries = [
      ...(await scene.auditOf(scene.policeId)).slice(0, 1),
      ...(await scene.auditOf(person.id)),
    ];
    expect(entries).toMatchObject([
      { action: 'provider_sign_in.begin', outcome: 'done' },
      { action: 'session.begin', detail: { method: 'openid_connect' } },
      { action: 'linked_identity.link', detail: { providerId: scene.policeId } },
    ]);
    const written = JSON.stringify(await scene.app.database.query(`SELECT detail FROM audit_entry`));
    const query = new URL(authorizationUrl).searchParams;
    const secrets = [query.get('state'), query.get('nonce'), back.searchParams.get('code'), person.subject];
    for (const secret of [...secrets, scene.police.clientSecret]) expect(written).not.toContain(secret);
  });

  it('leads nowhere outside of the product', async () => {
    for (const returnTo of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'x',
    ]) {
      const answer = await scene.app.visitor
        .post('/provider-sign-ins', { providerId: scene.policeId, returnTo })
        .expect(400);
      expect(answer.body).toMatchObject({ errors: [{ pointer: '/returnTo', code: 'outside' }] });
    }
  });

  it('gives a session of its own, whatever session the browser had', async () => {
    const person = await scene.officer();
    const before = await scene.app.as(person.id);
    const { authorizationUrl, cookie } = await scene.begin();
    const answer = await scene.comeBack(
      await scene.police.visit(authorizationUrl),
      `${cookie}; ${before.session?.cookie}`,
    );
    const cookies = String(answer.headers['set-cookie']);
    expect(cookies).toContain('wisselwerk_session=');
    expect(cookies).not.toContain(before.session?.cookie);
  });

  it('tells where to sign out at the provider too', async () => {
    await scene.officer();
    const answer = await scene.signIn();
    const cookie = String(answer.headers['set-cookie']);
    const session = await scene.app.visitor
      .get('/sessions/current')
      .set('Cookie', /wisselwerk_session=[\w-]+/.exec(cookie)?.[0] ?? '')
      .expect(200);
    const { provider } = bodyOf<{ provider: { endSessionUrl: string } }>(session);
    const address = new URL(provider.endSessionUrl);
    expect(address.origin).toBe(scene.police.issuer);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/sign-in');
    expect((await fetch(address)).status).toBe(200);
  });

  it('is limited per network address', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1) {
      const answer = await scene.app.visitor.post('/provider-sign-ins', { email: 'iemand@elders.example' });
      statuses.push(answer.status);
    }
    expect(statuses.indexOf(429)).toBe(60);
  });
});

describe('every reason to refuse', () => {
  it.each(['nl', 'en'])('has a sentence on the sign-in page: %s', async (language) => {
    const file = await readFile(`apps/web/src/locales/${language}/sign-in.json`, 'utf8');
    const { problem } = JSON.parse(file) as { problem: { codes: Record<string, string> } };
    const unsaid = signInRefusals.filter((code) => !problem.codes[code.replaceAll('.', '_')]);
    expect(unsaid).toEqual([]);
    expect(signInRefusals.length).toBeGreaterThan(0);
  });
});
