import { MailDelivery, newId } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { countWaiting } from '../setup/simultaneously.js';
import { codeOf, continued, enrol, passSteps, somebodyEnrolled } from './second-factor-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(() => app.database.query(`DELETE FROM throttle_counter`));
afterAll(() => app.close());

async function mailsTo(email: string): Promise<string[]> {
  await app.resolve(MailDelivery).deliver();
  const mails = await app.database.query<{ subject: string }[]>(
    `SELECT subject FROM kept_mail WHERE recipient = $1 ORDER BY kept_at, id`,
    [email],
  );
  return mails.map(({ subject }) => subject);
}

describe('setting up an authenticator app', () => {
  it('counts only once a code of it was confirmed', async () => {
    const person = await buildPerson(app.database);
    const client = await app.as(person.id, 'link');
    const proposed = await client.post('/authenticators').expect(201);
    const { secret, address } = proposed.body as { secret: string; address: string };
    expect(address).toContain(`secret=${secret}`);
    expect(address).toContain(encodeURIComponent(person.email));
    const other = await app.as(person.id, 'link');
    expect((await other.get('/sessions/current').expect(200)).body).toMatchObject({ secondFactor: 'none' });
    const wrong = await client.post('/authenticator-confirmations', { code: '000000' }).expect(400);
    expect(wrong.body).toMatchObject({ code: 'second_factor.code_wrong', errors: [{ pointer: '/code' }] });
    await client.post('/authenticator-confirmations', { code: codeOf(app, secret) }).expect(201);
    expect((await other.get('/sessions/current').expect(200)).body).toMatchObject({
      secondFactor: 'required',
    });
  });

  it('can be begun twice at the same moment: the secret of the last one counts', async () => {
    const { id } = await buildPerson(app.database);
    const client = await app.as(id, 'link');
    const first = app.database.createQueryRunner();
    await first.startTransaction();
    await first.query(
      `INSERT INTO authenticator (id, person_id, sealed_secret, created_at) VALUES ($1, $2, '', $3)`,
      [newId(), id, app.clock.now()],
    );
    const begun = client.post('/authenticators').then((answer) => answer);
    while ((await countWaiting(app)) === 0);
    await first.commitTransaction();
    await first.release();
    const { status, body } = await begun;
    expect(status).toBe(201);
    const { secret } = body as { secret: string };
    await client.post('/authenticator-confirmations', { code: codeOf(app, secret) }).expect(201);
  });

  it('gives the session a new secret and CSRF token, and ends the old ones', async () => {
    const { id } = await buildPerson(app.database);
    const before = await app.as(id, 'link');
    const { client } = await enrol(app, before);
    await before.get('/sessions/current').expect(401);
    const { body } = await client.get('/sessions/current').expect(200);
    expect(body).toMatchObject({ secondFactor: 'passed' });
    expect(client.session?.csrfToken).not.toBe(before.session?.csrfToken);
  });

  it('gives ten recovery codes, and shows how many are left', async () => {
    const { client, recoveryCodes } = await somebodyEnrolled(app);
    expect(new Set(recoveryCodes).size).toBe(10);
    expect((await client.get('/second-factors/current').expect(200)).body).toEqual({
      authenticatorSince: expect.any(String),
      passkeys: [],
      recoveryCodesLeft: 10,
      demands: [],
    });
  });

  it('waits an hour for the first code, and no longer', async () => {
    const { id } = await buildPerson(app.database);
    const client = await app.as(id, 'link');
    const { secret } = (await client.post('/authenticators').expect(201)).body as { secret: string };
    passSteps(app, 121);
    const late = await client.post('/authenticator-confirmations', { code: codeOf(app, secret) });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'second_factor.nothing_to_confirm' });
  });

  it('anew asks for a code of the one that stands, which counts until the new one is confirmed', async () => {
    const { client, secret } = await somebodyEnrolled(app);
    const without = await client.post('/authenticators').expect(400);
    expect(without.body).toMatchObject({ code: 'second_factor.code_needed' });
    await client.post('/authenticators', { code: '000000' }).expect(400);
    const proposed = await client.post('/authenticators', { code: codeOf(app, secret) }).expect(201);
    passSteps(app, 1);
    await client.post('/recovery-codes', { code: codeOf(app, secret) }).expect(201);
    const next = (proposed.body as { secret: string }).secret;
    const confirmed = await client
      .post('/authenticator-confirmations', { code: codeOf(app, next) })
      .expect(201);
    const changed = continued(client, confirmed);
    passSteps(app, 1);
    await changed.post('/recovery-codes', { code: codeOf(app, secret) }).expect(400);
    await changed.post('/recovery-codes', { code: codeOf(app, next) }).expect(201);
  });

  it('keeps the secret sealed and the recovery codes hashed', async () => {
    const { id, secret, recoveryCodes } = await somebodyEnrolled(app);
    const rows = await app.database.query<unknown[]>(
      `SELECT to_jsonb(a)::text AS row FROM authenticator a WHERE person_id = $1
       UNION ALL SELECT to_jsonb(r)::text FROM recovery_code r WHERE person_id = $1`,
      [id],
    );
    expect(rows).toHaveLength(11);
    const stored = JSON.stringify(rows);
    for (const shown of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))])
      expect(stored).not.toContain(shown);
  });
});

describe('recovery codes', () => {
  it('are made anew with a code, and the earlier ones do not count any more', async () => {
    const { id, client, secret, recoveryCodes } = await somebodyEnrolled(app);
    await client.post('/recovery-codes', { code: '000000' }).expect(400);
    const renewed = await client.post('/recovery-codes', { code: codeOf(app, secret) }).expect(201);
    const [fresh] = (renewed.body as { recoveryCodes: string[] }).recoveryCodes;
    const pending = await app.as(id, 'link');
    await pending.post('/second-factor-answers', { code: recoveryCodes[1] }).expect(400);
    await pending.post('/second-factor-answers', { code: fresh }).expect(201);
  });

  it('are nothing to make without a second factor', async () => {
    const { id } = await buildPerson(app.database);
    const refused = await (await app.as(id, 'link')).post('/recovery-codes', { code: '123456' }).expect(409);
    expect(refused.body).toMatchObject({ code: 'second_factor.none' });
  });
});

describe('switching it off', () => {
  it('asks for a code, gives the session a new secret, and then a link is enough', async () => {
    const { id, client, secret } = await somebodyEnrolled(app);
    await client.post('/authenticator-removals', { code: '000000' }).expect(400);
    const removed = await client.post('/authenticator-removals', { code: codeOf(app, secret) }).expect(201);
    expect(removed.body).toMatchObject({ secondFactor: 'none' });
    await client.get('/sessions/current').expect(401);
    await continued(client, removed).get('/organisations').expect(200);
    const next = await app.as(id, 'link');
    await next.get('/organisations').expect(200);
    const again = await next.post('/authenticator-removals', { code: '123456' }).expect(409);
    expect(again.body).toMatchObject({ code: 'second_factor.none' });
  });
});

describe('whoever has a second factor', () => {
  it('hears by mail of every change of it', async () => {
    const { client, secret, email } = await somebodyEnrolled(app);
    await client.post('/recovery-codes', { code: codeOf(app, secret) }).expect(201);
    passSteps(app, 1);
    await client.post('/authenticator-removals', { code: codeOf(app, secret) }).expect(201);
    expect(await mailsTo(email)).toEqual([
      'Aanmelden in twee stappen staat aan',
      'Je hebt nieuwe herstelcodes',
      'Aanmelden in twee stappen staat uit',
    ]);
  });

  it('is still let in with one click as a persona of the demo', async () => {
    const { id } = await somebodyEnrolled(app);
    const entered = await app.visitor.post('/demo-sessions', { personId: id }).expect(201);
    expect(entered.body).toMatchObject({ secondFactor: 'none' });
  });
});
