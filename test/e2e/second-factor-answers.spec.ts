import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { buildPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { codeOf, continued, enrol, passSteps, somebodyEnrolled } from './second-factor-client.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
beforeEach(() => app.database.query(`DELETE FROM throttle_counter`));
afterAll(() => app.close());

describe('answering', () => {
  it('makes the session whole, with a new secret and CSRF token, and not with the old ones', async () => {
    const { id, secret } = await somebodyEnrolled(app);
    const pending = await app.as(id, 'link');
    await pending.get('/organisations').expect(403);
    const answer = await pending.post('/second-factor-answers', { code: codeOf(app, secret) }).expect(201);
    expect(answer.body).toMatchObject({ secondFactor: 'passed', person: { id } });
    await pending.get('/sessions/current').expect(401);
    await continued(pending, answer).get('/organisations').expect(200);
  });

  it('takes a code once: not again in the same step, and not that of an earlier step', async () => {
    const { id, secret } = await somebodyEnrolled(app);
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
    const { id, recoveryCodes } = await somebodyEnrolled(app);
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
    const [one, other] = [await somebodyEnrolled(app), await somebodyEnrolled(app)];
    const pending = await app.as(one.id, 'link');
    await pending.post('/second-factor-answers', { code: codeOf(app, other.secret) }).expect(400);
    await pending.post('/second-factor-answers', { code: other.recoveryCodes[0] }).expect(400);
  });

  it.each(['authenticator', 'recovery code'])(
    'has one winner when fifty answer at once with the same code: %s',
    async (kind) => {
      const { id, secret, recoveryCodes } = await somebodyEnrolled(app);
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
