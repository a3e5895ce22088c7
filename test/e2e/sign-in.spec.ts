import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MailDelivery } from '@app/platform';
import supertest from 'supertest';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
let behindProxy: TestApplication;
beforeAll(async () => {
  [app, behindProxy] = await Promise.all([
    startApplication(),
    startApplication({ TRUSTED_PROXIES: '127.0.0.1' }),
  ]);
});
afterAll(() => Promise.all([app.close(), behindProxy.close()]));

/** Asks for a link, delivers it, and returns the secret from the mail. */
async function secretFor(email: string, at: TestApplication = app): Promise<string> {
  await at.visitor.post('/sign-in-links', { email }).expect(202);
  await at.resolve(MailDelivery).deliver();
  const [mail] = await at.database.query<{ text: string }[]>(
    `SELECT text FROM kept_mail WHERE recipient = $1 ORDER BY id DESC LIMIT 1`,
    [email],
  );
  const secret = /#token=([\w-]+)/.exec(mail?.text ?? '')?.[1];
  if (!secret) throw new Error(`No link in the mail: ${mail?.text}`);
  return secret;
}

describe('a link by e-mail', () => {
  it('signs in once, and never again', async () => {
    const person = await buildPerson(app.database, { email: 'once@one.example' });
    const token = await secretFor('once@one.example');
    const first = await app.visitor.post('/sessions', { token }).expect(201);
    expect(first.body).toMatchObject({ person: { id: person.id, email: 'once@one.example' }, demo: true });
    expect(first.headers['set-cookie']?.[0]).toMatch(
      /^wisselwerk_session=[\w-]{43};.*HttpOnly; SameSite=Lax/,
    );
    const second = await app.visitor.post('/sessions', { token }).expect(401);
    expect(second.body).toMatchObject({ code: 'sign_in.link_invalid', status: 401 });
  });

  it('has one winner when a hundred redeem it at once, each from an address of its own', async () => {
    const { id, email } = await buildPerson(behindProxy.database);
    const token = await secretFor(email, behindProxy);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        behindProxy.visitor.post('/sessions', { token }).set('X-Forwarded-For', `10.0.1.${index}`),
      ),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, ...Array<number>(99).fill(401)]);
    const sessions = await behindProxy.database.query(`SELECT FROM session WHERE person_id = $1`, [id]);
    expect(sessions).toHaveLength(1);
  });

  it.each(['get', 'head'] as const)('is not used up by %s, wherever its secret is put', async (method) => {
    await app.database.query(`DELETE FROM throttle_counter`);
    const { email } = await buildPerson(app.database);
    const token = await secretFor(email);
    const places = ['/api/v1/sessions?token=', '/sign-in/link?token=', '/sign-in/link/', '/api/v1/sessions/'];
    for (const place of places) {
      const answer = await supertest(app.server)[method](`${place}${token}`).set('Cookie', `token=${token}`);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    await app.visitor.post('/sessions', { token }).expect(201);
  });

  it('runs out after fifteen minutes', async () => {
    await buildPerson(app.database, { email: 'late@one.example' });
    app.clock.set('2021-03-01T10:00:00+01:00');
    const token = await secretFor('late@one.example');
    app.clock.set('2021-03-01T10:15:00+01:00');
    await app.visitor.post('/sessions', { token }).expect(401);
  });

  it('answers the same for an address that nobody has, and sends nothing there', async () => {
    const known = await buildPerson(app.database, { email: 'known@one.example' });
    const forKnown = await app.visitor.post('/sign-in-links', { email: known.email });
    const forUnknown = await app.visitor.post('/sign-in-links', { email: 'unknown@one.example' });
    expect(forUnknown.status).toBe(forKnown.status);
    expect(forUnknown.body).toEqual(forKnown.body);
    await app.resolve(MailDelivery).deliver();
    const sent = await app.database.query(`SELECT 1 FROM kept_mail WHERE recipient = 'unknown@one.example'`);
    expect(sent).toEqual([]);
  });

  it('is refused to a disabled person', async () => {
    const person = await buildPerson(app.database, { email: 'gone@one.example' });
    const token = await secretFor('gone@one.example');
    await app.database.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [
      person.id,
      app.clock.now(),
    ]);
    await app.visitor.post('/sessions', { token }).expect(401);
  });

  it('stores no secret', async () => {
    await buildPerson(app.database, { email: 'hashed@one.example' });
    const token = await secretFor('hashed@one.example');
    const [{ count } = { count: '?' }] = await app.database.query<{ count: string }[]>(
      `SELECT count(*) FROM sign_in_link WHERE token_hash LIKE '%' || $1 || '%'`,
      [token],
    );
    expect(count).toBe('0');
  });
});

describe('a session', () => {
  it('has a new secret at every sign-in', async () => {
    const person = await buildPerson(app.database);
    const [first, second] = [await app.as(person.id), await app.as(person.id)];
    expect(first.session?.cookie).not.toBe(second.session?.cookie);
    expect(first.session?.csrfToken).not.toBe(second.session?.csrfToken);
  });

  it('never continues one that the browser had before: not an invented one, and not one of somebody else', async () => {
    const [victim, attacker] = [await buildPerson(app.database), await buildPerson(app.database)];
    const planted = (await app.as(attacker.id)).session?.cookie ?? '';
    const invented = `wisselwerk_session=${'a'.repeat(43)}`;
    for (const cookie of [planted, invented]) {
      const token = await secretFor(victim.email);
      const answer = await app.visitor.post('/sessions', { token }).set('Cookie', cookie).expect(201);
      const given = /^[^;]+/.exec(answer.headers['set-cookie']?.[0] ?? '')?.[0];
      expect(given).toMatch(/^wisselwerk_session=[\w-]{43}$/);
      expect([planted, invented]).not.toContain(given);
      const entered = await app.visitor.get('/sessions/current').set('Cookie', given ?? '');
      expect(entered.body).toMatchObject({ person: { id: victim.id } });
    }
    const asPlanted = await app.visitor.get('/sessions/current').set('Cookie', planted).expect(200);
    expect(asPlanted.body).toMatchObject({ person: { id: attacker.id } });
    await app.visitor.get('/sessions/current').set('Cookie', invented).expect(401);
  });

  it('ends at once when the person is disabled', async () => {
    const person = await buildPerson(app.database);
    const client = await app.as(person.id);
    await client.get('/sessions/current').expect(200);
    await app.database.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [
      person.id,
      app.clock.now(),
    ]);
    await client.get('/sessions/current').expect(401);
  });

  it('ends by signing out, and elsewhere by ending it there', async () => {
    const person = await buildPerson(app.database);
    const [here, there] = [await app.as(person.id), await app.as(person.id)];
    const listed = await here.get('/sessions').expect(200);
    const other = (listed.body as { items: { id: string; current: boolean }[] }).items.find(
      (item) => !item.current,
    );
    await here.delete(`/sessions/${other?.id}`).expect(204);
    await there.get('/sessions/current').expect(401);
    await here.delete('/sessions/current').expect(204);
    await here.get('/sessions/current').expect(401);
  });

  it('of another cannot be ended', async () => {
    const [mine, theirs] = [await buildPerson(app.database), await buildPerson(app.database)];
    const [me, them] = [await app.as(mine.id), await app.as(theirs.id)];
    const listed = await them.get('/sessions').expect(200);
    const [session] = (listed.body as { items: { id: string }[] }).items;
    const foreign = await me.delete(`/sessions/${session?.id}`).expect(404);
    const nobodys = await me.delete(`/sessions/${randomUUID()}`).expect(404);
    expect({ ...(foreign.body as object), requestId: '' }).toEqual({
      ...(nobodys.body as object),
      requestId: '',
    });
  });

  it('changes nothing without the CSRF token, or from another site', async () => {
    const person = await buildPerson(app.database);
    const client = await app.as(person.id);
    const without = await client.withCsrfToken('guessed').delete('/sessions/current').expect(403);
    expect(without.body).toMatchObject({ code: 'csrf.invalid' });
    await client.delete('/sessions/current').set('Sec-Fetch-Site', 'cross-site').expect(403);
    await client.get('/sessions/current').expect(200);
  });
});

describe('a personal access token', () => {
  it('reads with the scope to read, and does not write', async () => {
    const person = await buildPerson(app.database);
    const client = await app.as(person.id);
    const made = await client
      .post('/access-tokens', { name: 'Report', scopes: ['read'], expiresOn: '2021-12-31' })
      .expect(201);
    const { token, id } = made.body as { token: string; id: string };
    const bearer = { Authorization: `Bearer ${token}` };
    await app.visitor.get('/sessions/current').set(bearer).expect(200);
    const refused = await app.visitor.post('/organisations', { name: 'x' }).set(bearer).expect(403);
    expect(refused.body).toMatchObject({ code: 'access_token.scope' });
    const list = await client.get('/access-tokens').expect(200);
    expect(JSON.stringify(list.body)).not.toContain(token);
    await client.delete(`/access-tokens/${id}`).expect(204);
    await app.visitor.get('/sessions/current').set(bearer).expect(401);
  });

  it('cannot make more tokens', async () => {
    const person = await buildPerson(app.database);
    const client = await app.as(person.id);
    const made = await client
      .post('/access-tokens', { name: 'Robot', scopes: ['read', 'write'], expiresOn: '2021-12-31' })
      .expect(201);
    const bearer = { Authorization: `Bearer ${(made.body as { token: string }).token}` };
    const refused = await app.visitor
      .post('/access-tokens', { name: 'More', scopes: ['read'], expiresOn: '2021-12-31' })
      .set(bearer)
      .expect(403);
    expect(refused.body).toMatchObject({ code: 'access_token.session_only' });
  });

  it('lasts a year at most', async () => {
    const person = await buildPerson(app.database);
    const client = await app.as(person.id);
    const refused = await client
      .post('/access-tokens', { name: 'Long', scopes: ['read'], expiresOn: '2031-01-01' })
      .expect(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/expiresOn', code: 'range' }] });
  });
});

describe('outside of the demo', () => {
  it('there are no personas and no kept mails', async () => {
    const real = await startApplication({ DEMO: 'false' });
    try {
      const person = await buildPerson(real.database);
      await real.visitor.get('/demo-sessions').expect(404);
      await real.visitor.get('/demo-mails').expect(404);
      await real.visitor.post('/demo-sessions', { personId: person.id }).expect(404);
    } finally {
      await real.close();
    }
  });
});
