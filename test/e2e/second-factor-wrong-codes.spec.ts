import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startApplication, type TestApplication } from '../setup/application.js';
import { codeOf, type Enrolled, passSteps, somebodyEnrolled } from './second-factor-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(() => app.database.query(`DELETE FROM throttle_counter`));
afterAll(() => app.close());

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

describe('wrong codes', () => {
  const wrong = (client: Enrolled['client']) => client.post('/second-factor-answers', { code: '000000' });

  it('make the account wait after five, each time twice as long, in whatever session', async () => {
    const { id, secret } = await somebodyEnrolled(app);
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
    const { id } = await somebodyEnrolled(app);
    await app.database.query(`INSERT INTO second_factor_attempt (person_id, failures) VALUES ($1, 40)`, [id]);
    const pending = await app.as(id, 'link');
    await wrong(pending).expect(400);
    expect((await wrong(pending).expect(429)).headers['retry-after']).toBe('3600');
  });

  it('are forgotten after a right one', async () => {
    const { id, secret } = await somebodyEnrolled(app);
    for (let round = 0; round < 2; round += 1) {
      for (let count = 0; count < 4; count += 1) await wrong(await app.as(id, 'link')).expect(400);
      const code = codeOf(app, secret);
      await (await app.as(id, 'link')).post('/second-factor-answers', { code }).expect(201);
      passSteps(app, 1);
    }
  });

  it('count in every place where a code is asked for, also under an Idempotency-Key', async () => {
    const { id, client } = await somebodyEnrolled(app);
    const paths = ['/recovery-codes', '/authenticator-removals', '/authenticators', '/recovery-codes'];
    for (const path of paths)
      await client.post(path, { code: '000000' }).set('Idempotency-Key', 'the same').expect(400);
    await wrong(await app.as(id, 'link'))
      .set('Idempotency-Key', 'the same')
      .expect(400);
    await client.post('/recovery-codes', { code: '000000' }).expect(429);
  });

  it('are recorded, and the code is not', async () => {
    const { id, secret, recoveryCodes } = await somebodyEnrolled(app);
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
