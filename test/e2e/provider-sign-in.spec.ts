import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { signInRefusals } from '@app/identity';
import { MailDelivery } from '@app/platform';
import type { Response } from 'supertest';
import { buildIdentityProvider } from '../factories/identity-provider.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { type BuiltPerson, buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { bodyOf, itemsOf } from '../setup/answers.js';
import type { Client } from '../setup/client.js';
import { IdentityProvider } from '../setup/identity-provider.js';

let app: TestApplication;
let police: IdentityProvider;
let probation: IdentityProvider;
let policeId: string;
let probationId: string;
let administrator: Client;
let people = 0;

beforeAll(async () => {
  app = await startApplication({ LOCAL_IDENTITY_PROVIDERS: 'true' });
  const { PUBLIC_URL } = app.configuration;
  [police, probation] = await Promise.all([
    IdentityProvider.start(PUBLIC_URL),
    IdentityProvider.start(PUBLIC_URL),
  ]);
  const membership = await buildMembership(app.database, { role: 'admin' });
  administrator = await app.as(membership.personId);
  policeId = (await buildIdentityProvider(app, police, { domains: ['politie.example'] })).id;
  probationId = (await buildIdentityProvider(app, probation, { domains: ['reclassering.example'] })).id;
});
afterAll(async () => {
  await app?.close();
  await Promise.all([police?.stop(), probation?.stop()]);
});

beforeEach(async () => {
  app.clock.set('2021-03-01T09:00:00+01:00');
  await app.database.query(`DELETE FROM throttle_counter`);
});

/** Somebody with an address of the police, at the browser of whom the police signs in. */
async function officer(overrides: Partial<BuiltPerson> = {}): Promise<BuiltPerson & { subject: string }> {
  people += 1;
  const person = await buildPerson(app.database, { email: `agent.${people}@politie.example`, ...overrides });
  const subject = randomUUID();
  police.account = { subject, email: person.email, emailVerified: true };
  return { ...person, subject };
}

interface Identity {
  readonly id: string;
  readonly provider: { readonly id: string };
}

/** The first account that somebody has linked. */
async function identityOf(client: Client): Promise<Identity | undefined> {
  return itemsOf<Identity>(await client.get('/linked-identities').expect(200))[0];
}

interface Begun {
  readonly authorizationUrl: string;
  readonly cookie: string;
}

async function begin(wish: object = { email: 'iemand@politie.example' }): Promise<Begun> {
  const answer = await app.visitor.post('/provider-sign-ins', wish).expect(201);
  const { authorizationUrl } = bodyOf<{ authorizationUrl: string }>(answer);
  const cookie = /^[^;]+/.exec(answer.headers['set-cookie']?.[0] ?? '')?.[0] ?? '';
  return { authorizationUrl, cookie };
}

/** Comes back to the product with an address of it, as the browser that has the cookie. */
function comeBack(address: URL, cookie?: string) {
  const request = app.visitor.get(`/sign-in-callbacks${address.search}`);
  return (cookie === undefined ? request : request.set('Cookie', cookie)).expect(302);
}

/** From the sign-in page to the provider and back. */
async function signIn(wish?: object, at: IdentityProvider = police): Promise<Response> {
  const { authorizationUrl, cookie } = await begin(wish);
  return comeBack(await at.visit(authorizationUrl), cookie);
}

/** The id of the person to whom the session of an answer belongs; undefined without a session. */
async function personIn(answer: Response): Promise<string | undefined> {
  const cookies = (answer.headers['set-cookie'] ?? []) as unknown as string[];
  const cookie = cookies.find((line) => line.startsWith('wisselwerk_session='));
  if (!cookie) return undefined;
  const session = await app.visitor.get('/sessions/current').set('Cookie', cookie).expect(200);
  return bodyOf<{ person: { id: string } }>(session).person.id;
}

/** Nobody is signed in, and the sign-in page knows why. */
async function expectRefused(answer: Response, code: string): Promise<void> {
  expect(answer.headers['location']).toBe(`http://localhost:3000/sign-in?problem=${code}`);
  expect(await personIn(answer)).toBeUndefined();
}

async function auditOf(subjectId: string): Promise<{ action: string; outcome: string; detail: object }[]> {
  return app.database.query(
    `SELECT action, outcome, detail FROM audit_entry WHERE subject_id = $1 ORDER BY sequence DESC LIMIT 10`,
    [subjectId],
  );
}

describe('signing in with a provider', () => {
  it('signs the person in whose verified address it is, and brings them where they wanted to go', async () => {
    const person = await officer();
    const answer = await signIn({ email: person.email, returnTo: '/proposals?state=idea' });
    expect(answer.headers['location']).toBe('http://localhost:3000/proposals?state=idea');
    expect(await personIn(answer)).toBe(person.id);
    const cookies = String(answer.headers['set-cookie']);
    expect(cookies).toMatch(/wisselwerk_session=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    expect(cookies).toMatch(/wisselwerk_sign_in=;/);
  });

  it('sends each domain to its own provider, with the address, a state, a nonce and a challenge', async () => {
    const person = await buildPerson(app.database, { email: 'werkbegeleider@Reclassering.example' });
    probation.account = {
      subject: randomUUID(),
      email: 'WERKBEGELEIDER@reclassering.example',
      emailVerified: true,
    };
    const answer = await signIn({ email: person.email }, probation);
    expect(await personIn(answer)).toBe(person.id);
    const query = probation.visits.at(-1);
    expect(query?.get('login_hint')).toBe(person.email);
    expect(query?.get('code_challenge_method')).toBe('S256');
    for (const secret of ['state', 'nonce', 'code_challenge'])
      expect(query?.get(secret)).toMatch(/^[\w-]{43}$/);
  });

  it('is also begun by choosing the provider', async () => {
    const person = await officer();
    const listed = await app.visitor.get('/sign-in-providers').expect(200);
    expect(bodyOf<{ items: unknown[] }>(listed).items).toContainEqual({
      id: policeId,
      name: expect.any(String),
    });
    expect(await personIn(await signIn({ providerId: policeId }))).toBe(person.id);
  });

  it('answers for a domain that no provider serves that there is none, whoever has the address', async () => {
    const known = await buildPerson(app.database, { email: 'bekend@elders.example' });
    for (const email of [known.email, 'onbekend@elders.example', 'iemand@sub.politie.example']) {
      const answer = await app.visitor.post('/provider-sign-ins', { email }).expect(201);
      expect(answer.body).toEqual({ provider: null, authorizationUrl: null });
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });

  it('is written down, and with it no secret', async () => {
    const person = await officer();
    const { authorizationUrl, cookie } = await begin({ email: person.email });
    const back = await police.visit(authorizationUrl);
    await comeBack(back, cookie);
    const entries = [...(await auditOf(policeId)).slice(0, 1), ...(await auditOf(person.id))];
    expect(entries).toMatchObject([
      { action: 'provider_sign_in.begin', outcome: 'done' },
      { action: 'session.begin', detail: { method: 'openid_connect' } },
      { action: 'linked_identity.link', detail: { providerId: policeId } },
    ]);
    const written = JSON.stringify(await app.database.query(`SELECT detail FROM audit_entry`));
    const query = new URL(authorizationUrl).searchParams;
    const secrets = [query.get('state'), query.get('nonce'), back.searchParams.get('code'), person.subject];
    for (const secret of [...secrets, police.clientSecret]) expect(written).not.toContain(secret);
  });

  it('leads nowhere outside of the product', async () => {
    for (const returnTo of [
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'x',
    ]) {
      const answer = await app.visitor
        .post('/provider-sign-ins', { providerId: policeId, returnTo })
        .expect(400);
      expect(answer.body).toMatchObject({ errors: [{ pointer: '/returnTo', code: 'outside' }] });
    }
  });

  it('gives a session of its own, whatever session the browser had', async () => {
    const person = await officer();
    const before = await app.as(person.id);
    const { authorizationUrl, cookie } = await begin();
    const answer = await comeBack(
      await police.visit(authorizationUrl),
      `${cookie}; ${before.session?.cookie}`,
    );
    const cookies = String(answer.headers['set-cookie']);
    expect(cookies).toContain('wisselwerk_session=');
    expect(cookies).not.toContain(before.session?.cookie);
  });

  it('tells where to sign out at the provider too', async () => {
    await officer();
    const answer = await signIn();
    const cookie = String(answer.headers['set-cookie']);
    const session = await app.visitor
      .get('/sessions/current')
      .set('Cookie', /wisselwerk_session=[\w-]+/.exec(cookie)?.[0] ?? '')
      .expect(200);
    const { provider } = bodyOf<{ provider: { endSessionUrl: string } }>(session);
    const address = new URL(provider.endSessionUrl);
    expect(address.origin).toBe(police.issuer);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost:3000/sign-in');
    expect((await fetch(address)).status).toBe(200);
  });

  it('is limited per network address', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1) {
      const answer = await app.visitor.post('/provider-sign-ins', { email: 'iemand@elders.example' });
      statuses.push(answer.status);
    }
    expect(statuses.indexOf(429)).toBe(60);
  });
});

describe('an answer that is not that of the sign-in', () => {
  it('counts once', async () => {
    await officer();
    const { authorizationUrl, cookie } = await begin();
    const back = await police.visit(authorizationUrl);
    expect(await personIn(await comeBack(back, cookie))).toBeDefined();
    await expectRefused(await comeBack(back, cookie), 'sign_in.attempt_unknown');
  });

  it('has one winner when the browser comes back ten times at once', async () => {
    await officer();
    const { authorizationUrl, cookie } = await begin();
    const back = await police.visit(authorizationUrl);
    const answers = await Promise.all(Array.from({ length: 10 }, () => comeBack(back, cookie)));
    const places = answers.map(({ headers }) => String(headers['location']));
    expect(places.filter((place) => place === 'http://localhost:3000/')).toHaveLength(1);
    expect(places.filter((place) => place.includes('attempt_unknown'))).toHaveLength(9);
  });

  it('is refused in a browser without the cookie, or with that of another sign-in, and stays good in its own', async () => {
    const person = await officer();
    const [mine, theirs] = [await begin(), await begin()];
    const back = await police.visit(mine.authorizationUrl);
    await expectRefused(await comeBack(back), 'sign_in.attempt_unknown');
    await expectRefused(await comeBack(back, theirs.cookie), 'sign_in.attempt_unknown');
    expect(await personIn(await comeBack(back, mine.cookie))).toBe(person.id);
  });

  it('is refused after ten minutes', async () => {
    await officer();
    const { authorizationUrl, cookie } = await begin();
    const back = await police.visit(authorizationUrl);
    app.clock.set('2021-03-01T09:10:00+01:00');
    await expectRefused(await comeBack(back, cookie), 'sign_in.attempt_unknown');
  });

  it('is refused with a state that was never given, with two, and without any', async () => {
    const { authorizationUrl, cookie } = await begin();
    const back = await police.visit(authorizationUrl);
    for (const change of ['set', 'append', 'delete'] as const) {
      const changed = new URL(back);
      changed.searchParams[change]('state', randomUUID());
      if (change === 'delete') changed.searchParams.delete('state');
      await expectRefused(await comeBack(changed, cookie), 'sign_in.attempt_unknown');
    }
  });

  it.each([
    ['the nonce of another sign-in', 'nonce', 'sign_in.answer_invalid'],
    ['the challenge of another sign-in', 'code_challenge', 'sign_in.answer_invalid'],
  ])('is refused with %s', async (_name, parameter, code) => {
    await officer();
    const { authorizationUrl, cookie } = await begin();
    const changed = new URL(authorizationUrl);
    changed.searchParams.set(parameter, 'x'.repeat(43));
    await expectRefused(await comeBack(await police.visit(changed.href), cookie), code);
  });

  it('is refused with a code that was tampered with', async () => {
    await officer();
    const { authorizationUrl, cookie } = await begin();
    const back = await police.visit(authorizationUrl);
    back.searchParams.set('code', `${back.searchParams.get('code')}x`);
    await expectRefused(await comeBack(back, cookie), 'sign_in.answer_invalid');
  });

  it('is refused when another provider gave it, or when it does not say which', async () => {
    await officer();
    const { authorizationUrl, cookie } = await begin();
    const elsewhere = new URL(authorizationUrl.replace(police.issuer, probation.issuer));
    await expectRefused(
      await comeBack(await probation.visit(elsewhere.href), cookie),
      'sign_in.answer_invalid',
    );
    const again = await begin();
    const silent = await police.visit(again.authorizationUrl);
    silent.searchParams.delete('iss');
    await expectRefused(await comeBack(silent, again.cookie), 'sign_in.answer_invalid');
  });

  it('is refused when another signed it in the name of the provider', async () => {
    const forger = await IdentityProvider.start(app.configuration.PUBLIC_URL, { forged: true });
    try {
      const { id } = await buildIdentityProvider(app, forger, { domains: ['vals.example'] });
      const person = await buildPerson(app.database, { email: 'iemand@vals.example' });
      forger.account = { subject: randomUUID(), email: person.email, emailVerified: true };
      await expectRefused(await signIn({ providerId: id }, forger), 'sign_in.answer_invalid');
    } finally {
      await forger.stop();
    }
  });

  it('may say that the provider refuses', async () => {
    const { authorizationUrl, cookie } = await begin();
    const changed = new URL(authorizationUrl);
    changed.searchParams.set('prompt', 'none');
    await expectRefused(await comeBack(await police.visit(changed.href), cookie), 'sign_in.provider_refused');
    expect((await auditOf(policeId))[0]).toMatchObject({
      action: 'provider_sign_in.refuse',
      outcome: 'refused',
      detail: { code: 'sign_in.provider_refused', reason: 'login_required' },
    });
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

describe('who somebody is', () => {
  it('is not told by an address that the provider does not verify', async () => {
    const person = await officer();
    for (const emailVerified of [false, undefined]) {
      police.account = {
        subject: person.subject,
        email: person.email,
        ...(emailVerified === false && { emailVerified }),
      };
      await expectRefused(await signIn(), 'sign_in.email_unverified');
    }
    police.account = { subject: person.subject };
    await expectRefused(await signIn(), 'sign_in.email_unverified');
  });

  it('is told by an unverified address where an administrator lets the provider decide', async () => {
    const person = await officer();
    police.account = { subject: person.subject, email: person.email };
    await app.database.query(`UPDATE identity_provider SET authoritative = true WHERE id = $1`, [policeId]);
    try {
      expect(await personIn(await signIn())).toBe(person.id);
    } finally {
      await app.database.query(`UPDATE identity_provider SET authoritative = false WHERE id = $1`, [
        policeId,
      ]);
    }
  });

  it('is not told by a provider for a domain that it does not serve', async () => {
    const victim = await buildPerson(app.database, { email: 'directeur@reclassering.example' });
    police.account = { subject: randomUUID(), email: victim.email, emailVerified: true };
    await expectRefused(await signIn(), 'sign_in.domain_not_served');
  });

  it('is nobody who was not invited, and nobody is made', async () => {
    police.account = { subject: randomUUID(), email: 'nieuw@politie.example', emailVerified: true };
    await expectRefused(await signIn(), 'sign_in.person_unknown');
    const made = await app.database.query(`SELECT FROM person WHERE email = 'nieuw@politie.example'`);
    expect(made).toEqual([]);
  });

  it('is nobody whose access was blocked, before the first sign-in or after', async () => {
    const person = await officer({ disabledAt: '2021-02-01T09:00:00.000Z' });
    await expectRefused(await signIn(), 'sign_in.person_unknown');
    await app.database.query(`UPDATE person SET disabled_at = NULL WHERE id = $1`, [person.id]);
    expect(await personIn(await signIn())).toBe(person.id);
    await app.database.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [
      person.id,
      app.clock.now(),
    ]);
    await expectRefused(await signIn(), 'sign_in.person_unknown');
  });

  it('follows from the subject from then on, whatever becomes of the address, here or there', async () => {
    const person = await officer();
    expect(await personIn(await signIn())).toBe(person.id);
    await app.database.query(`UPDATE person SET email = $2 WHERE id = $1`, [
      person.id,
      'getrouwd@elders.example',
    ]);
    const other = await buildPerson(app.database, { email: person.email });
    expect(await personIn(await signIn())).toBe(person.id);
    police.account = { subject: person.subject, email: other.email, emailVerified: true };
    expect(await personIn(await signIn())).toBe(person.id);
    police.account = { subject: person.subject };
    expect(await personIn(await signIn())).toBe(person.id);
  });

  it('is one subject at a provider: another one with the same address is refused', async () => {
    const person = await officer();
    expect(await personIn(await signIn())).toBe(person.id);
    police.account = { subject: randomUUID(), email: person.email, emailVerified: true };
    await expectRefused(await signIn(), 'sign_in.identity_conflict');
    expect((await auditOf(policeId))[0]).toMatchObject({
      outcome: 'refused',
      detail: { code: 'sign_in.identity_conflict', reason: person.id },
    });
  });

  it('is told by each provider for itself: the same subject elsewhere is somebody else', async () => {
    const person = await officer();
    expect(await personIn(await signIn())).toBe(person.id);
    const other = await buildPerson(app.database, { email: `ander.${people}@reclassering.example` });
    probation.account = { subject: person.subject, email: other.email, emailVerified: true };
    expect(await personIn(await signIn({ providerId: probationId }, probation))).toBe(other.id);
  });
});

describe('a provider that is away', () => {
  it('is said to be away when the sign-in begins, and when the browser comes back; the product goes on', async () => {
    const third = await IdentityProvider.start(app.configuration.PUBLIC_URL);
    const { id } = await buildIdentityProvider(app, third, { domains: ['derde.example'] });
    const { authorizationUrl, cookie } = await begin({ email: 'iemand@derde.example' });
    const back = await third.visit(authorizationUrl);
    await third.stop();
    await expectRefused(await comeBack(back, cookie), 'sign_in.provider_unavailable');
    const refusal = await app.visitor.post('/provider-sign-ins', { providerId: id }).expect(409);
    expect(refusal.body).toMatchObject({ code: 'sign_in.provider_unavailable' });
    expect((await auditOf(id))[0]).toMatchObject({ detail: { reason: 'unreachable' } });
    await app.visitor.get('/sign-in-providers').expect(200);
  });

  it('that was switched off meanwhile signs nobody in', async () => {
    await officer();
    const { authorizationUrl, cookie } = await begin();
    const back = await police.visit(authorizationUrl);
    await app.database.query(`UPDATE identity_provider SET enabled = false WHERE id = $1`, [policeId]);
    try {
      await expectRefused(await comeBack(back, cookie), 'sign_in.provider_unknown');
      await app.visitor.post('/provider-sign-ins', { providerId: policeId }).expect(409);
      const answer = await app.visitor
        .post('/provider-sign-ins', { email: 'iemand@politie.example' })
        .expect(201);
      expect(answer.body).toMatchObject({ provider: null });
    } finally {
      await app.database.query(`UPDATE identity_provider SET enabled = true WHERE id = $1`, [policeId]);
    }
  });
});

describe('a domain that must use its provider', () => {
  beforeAll(() =>
    app.database.query(`UPDATE identity_provider SET mandatory = true WHERE id = $1`, [policeId]),
  );
  afterAll(() =>
    app.database.query(`UPDATE identity_provider SET mandatory = false WHERE id = $1`, [policeId]),
  );

  it('gets no link, and is told so in the mail, not in the answer', async () => {
    const person = await officer({ email: `Verplicht@Politie.example` });
    const other = await buildPerson(app.database, { email: 'vrij@elders.example' });
    const forMust = await app.visitor.post('/sign-in-links', { email: person.email }).expect(202);
    const forMay = await app.visitor.post('/sign-in-links', { email: other.email }).expect(202);
    expect(forMust.body).toEqual(forMay.body);
    await app.resolve(MailDelivery).deliver();
    const mails = await app.database.query<{ recipient: string; text: string }[]>(
      `SELECT recipient, text FROM kept_mail WHERE recipient = ANY ($1) ORDER BY recipient`,
      [[person.email, other.email]],
    );
    expect(mails.map(({ text }) => text.includes('#token='))).toEqual([false, true]);
    expect(mails[0]?.text).toMatch(/via .+, met het account van je organisatie/);
    const links = await app.database.query(`SELECT FROM sign_in_link WHERE person_id = $1`, [person.id]);
    expect(links).toEqual([]);
  });

  it('lets no link work that was sent before', async () => {
    const person = await officer();
    const switchTo = (mandatory: boolean) =>
      app.database.query(`UPDATE identity_provider SET mandatory = $2 WHERE id = $1`, [policeId, mandatory]);
    await switchTo(false);
    await app.visitor.post('/sign-in-links', { email: person.email }).expect(202);
    await app.resolve(MailDelivery).deliver();
    await switchTo(true);
    const [mail] = await app.database.query<{ text: string }[]>(
      `SELECT text FROM kept_mail WHERE recipient = $1`,
      [person.email],
    );
    const token = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(token).toHaveLength(43);
    await app.visitor.post('/sessions', { token }).expect(401);
    await switchTo(false);
    await app.visitor.post('/sessions', { token }).expect(201);
    await switchTo(true);
  });

  it('keeps the account linked, unless an administrator unlinks it', async () => {
    const person = await officer();
    await signIn();
    const client = await app.as(person.id);
    const identity = await identityOf(client);
    expect(identity).toMatchObject({ provider: { id: policeId }, removable: false });
    const refusal = await client.delete(`/linked-identities/${identity?.id}`).expect(409);
    expect(refusal.body).toMatchObject({ code: 'linked_identity.mandatory' });
    await administrator.delete(`/linked-identities/${identity?.id}`).expect(204);
    police.account = { subject: randomUUID(), email: person.email, emailVerified: true };
    expect(await personIn(await signIn())).toBe(person.id);
  });
});

describe('a linked account', () => {
  it('is seen and unlinked by the person; the next sign-in proves the address again', async () => {
    const person = await officer();
    await signIn();
    const client = await app.as(person.id);
    const identity = await identityOf(client);
    expect(identity).toMatchObject({
      provider: { id: policeId },
      linkedAt: '2021-03-01T08:00:00.000Z',
      lastUsedAt: '2021-03-01T08:00:00.000Z',
      removable: true,
    });
    await client.delete(`/linked-identities/${identity?.id}`).expect(204);
    expect(await identityOf(client)).toBeUndefined();
    expect((await auditOf(person.id))[0]).toMatchObject({ action: 'linked_identity.unlink' });
    police.account = { subject: person.subject, email: person.email, emailVerified: false };
    await expectRefused(await signIn(), 'sign_in.email_unverified');
  });

  it('is not that of another to see or to unlink, but for an administrator', async () => {
    const person = await officer();
    await signIn();
    const stranger = await app.as((await buildPerson(app.database)).id);
    await stranger.get(`/linked-identities?personId=${person.id}`).expect(404);
    const of = `/linked-identities?personId=${person.id}`;
    const [identity] = itemsOf<Identity>(await administrator.get(of).expect(200));
    await stranger.delete(`/linked-identities/${identity?.id}`).expect(404);
    await administrator.delete(`/linked-identities/${identity?.id}`).expect(204);
    expect(itemsOf(await administrator.get(of).expect(200))).toEqual([]);
  });
});
