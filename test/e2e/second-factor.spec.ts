import { MailDelivery } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { codeOf, continued, enrol, type Enrolled, passSteps } from './second-factor-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(() => app.database.query(`DELETE FROM throttle_counter`));
afterAll(() => app.close());

async function somebodyEnrolled(): Promise<Enrolled & { id: string; email: string }> {
  const { id, email } = await buildPerson(app.database);
  return { ...(await enrol(app, await app.as(id, 'link'))), id, email };
}

interface AuditEntry {
  action: string;
  outcome: string;
  detail: Record<string, unknown>;
}

const auditOf = (personId: string): Promise<AuditEntry[]> =>
  app.database.query(
    `SELECT action, outcome, detail FROM audit_entry
     WHERE subject_id = $1 AND action LIKE 'second_factor.%' ORDER BY sequence`,
    [personId],
  );

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
    const { client, recoveryCodes } = await somebodyEnrolled();
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
    const { client, secret } = await somebodyEnrolled();
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
    const { id, secret, recoveryCodes } = await somebodyEnrolled();
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

describe('answering', () => {
  it('makes the session whole, with a new secret and CSRF token, and not with the old ones', async () => {
    const { id, secret } = await somebodyEnrolled();
    const pending = await app.as(id, 'link');
    await pending.get('/organisations').expect(403);
    const answer = await pending.post('/second-factor-answers', { code: codeOf(app, secret) }).expect(201);
    expect(answer.body).toMatchObject({ secondFactor: 'passed', person: { id } });
    await pending.get('/sessions/current').expect(401);
    await continued(pending, answer).get('/organisations').expect(200);
  });

  it('takes a code once: not again in the same step, and not that of an earlier step', async () => {
    const { id, secret } = await somebodyEnrolled();
    const code = codeOf(app, secret, 1);
    const earlier = codeOf(app, secret);
    await (await app.as(id, 'link')).post('/second-factor-answers', { code }).expect(201);
    const pending = await app.as(id, 'link');
    await pending.post('/second-factor-answers', { code }).expect(400);
    await pending.post('/second-factor-answers', { code: earlier }).expect(400);
    passSteps(app, 2);
    await pending.post('/second-factor-answers', { code: codeOf(app, secret) }).expect(201);
  });

  it('does not take the code that confirmed the app', async () => {
    const { id } = await buildPerson(app.database);
    const { secret } = await enrol(app, await app.as(id, 'link'));
    passSteps(app, -1);
    const pending = await app.as(id, 'link');
    await pending.post('/second-factor-answers', { code: codeOf(app, secret) }).expect(400);
  });

  it('takes each recovery code once, however it is typed', async () => {
    const { id, recoveryCodes } = await somebodyEnrolled();
    const [code = ''] = recoveryCodes;
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ')} `;
    const answer = await (
      await app.as(id, 'link')
    )
      .post('/second-factor-answers', { code: typed })
      .expect(201);
    const client = continued(await app.as(id, 'link'), answer);
    expect((await client.get('/second-factors/current').expect(200)).body).toMatchObject({
      recoveryCodesLeft: 9,
    });
    await (await app.as(id, 'link')).post('/second-factor-answers', { code }).expect(400);
  });

  it('does not take the code of another', async () => {
    const [one, other] = [await somebodyEnrolled(), await somebodyEnrolled()];
    const pending = await app.as(one.id, 'link');
    await pending.post('/second-factor-answers', { code: codeOf(app, other.secret) }).expect(400);
    await pending.post('/second-factor-answers', { code: other.recoveryCodes[0] }).expect(400);
  });

  it.each(['authenticator', 'recovery code'])(
    'has one winner when fifty answer at once with the same code: %s',
    async (kind) => {
      const { id, secret, recoveryCodes } = await somebodyEnrolled();
      const code = kind === 'authenticator' ? codeOf(app, secret) : recoveryCodes[3];
      const sessions = await Promise.all(Array.from({ length: 5 }, () => app.as(id, 'link')));
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          sessions.map(async (session) => await session.post('/second-factor-answers', { code })),
        ).flat(),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 201)).toHaveLength(1);
      expect(statuses.filter((status) => ![201, 400, 401, 403, 429].includes(status))).toEqual([]);
    },
  );
});

describe('wrong codes', () => {
  const wrong = (client: Enrolled['client']) => client.post('/second-factor-answers', { code: '000000' });

  it('make the account wait after five, each time twice as long, in whatever session', async () => {
    const { id, secret } = await somebodyEnrolled();
    for (let count = 0; count < 5; count += 1) await wrong(await app.as(id, 'link')).expect(400);
    const pending = await app.as(id, 'link');
    const refused = await pending
      .post('/second-factor-answers', { code: codeOf(app, secret) })
      .set('Accept-Language', 'en')
      .expect(429);
    expect(refused.body).toMatchObject({
      code: 'second_factor.locked_out',
      detail: 'Too many wrong codes were entered. You can try again in a minute.',
    });
    expect(refused.headers['retry-after']).toBe('60');
    passSteps(app, 2);
    await wrong(pending).expect(400);
    const longer = await wrong(pending).set('Accept-Language', 'en').expect(429);
    expect(longer.body).toMatchObject({ detail: expect.stringContaining('in 2 minutes') as unknown });
    passSteps(app, 4);
    await pending.post('/second-factor-answers', { code: codeOf(app, secret) }).expect(201);
  });

  it('make it wait an hour at most', async () => {
    const { id } = await somebodyEnrolled();
    await app.database.query(`INSERT INTO second_factor_attempt (person_id, failures) VALUES ($1, 40)`, [id]);
    const pending = await app.as(id, 'link');
    await wrong(pending).expect(400);
    expect((await wrong(pending).expect(429)).headers['retry-after']).toBe('3600');
  });

  it('are forgotten after a right one', async () => {
    const { id, secret } = await somebodyEnrolled();
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1) await wrong(await app.as(id, 'link')).expect(400);
      const code = codeOf(app, secret);
      await (await app.as(id, 'link')).post('/second-factor-answers', { code }).expect(201);
      passSteps(app, 1);
    }
  });

  it('count in every place where a code is asked for, also under an Idempotency-Key', async () => {
    const { id, client } = await somebodyEnrolled();
    const paths = ['/recovery-codes', '/authenticator-removals', '/authenticators', '/recovery-codes'];
    for (const path of paths)
      await client.post(path, { code: '000000' }).set('Idempotency-Key', 'the same').expect(400);
    await wrong(await app.as(id, 'link'))
      .set('Idempotency-Key', 'the same')
      .expect(400);
    await client.post('/recovery-codes', { code: '000000' }).expect(429);
  });

  it('are recorded, and the code is not', async () => {
    const { id, secret, recoveryCodes } = await somebodyEnrolled();
    const pending = await app.as(id, 'link');
    await pending.post('/second-factor-answers', { code: '000000' }).expect(400);
    await pending.post('/second-factor-answers', { code: recoveryCodes[0] }).expect(201);
    const code = codeOf(app, secret);
    await (await app.as(id, 'link')).post('/second-factor-answers', { code }).expect(201);
    expect(await auditOf(id)).toEqual([
      { action: 'second_factor.enrol', outcome: 'done', detail: {} },
      { action: 'second_factor.answer', outcome: 'refused', detail: { failures: 1 } },
      { action: 'second_factor.answer', outcome: 'done', detail: { kind: 'recovery_code' } },
      { action: 'second_factor.answer', outcome: 'done', detail: { kind: 'authenticator' } },
    ]);
  });
});

describe('recovery codes', () => {
  it('are made anew with a code, and the earlier ones do not count any more', async () => {
    const { id, client, secret, recoveryCodes } = await somebodyEnrolled();
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
    const { id, client, secret } = await somebodyEnrolled();
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
    const { client, secret, email } = await somebodyEnrolled();
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
    const { id } = await somebodyEnrolled();
    const entered = await app.visitor.post('/demo-sessions', { personId: id }).expect(201);
    expect(entered.body).toMatchObject({ secondFactor: 'none' });
  });
});
