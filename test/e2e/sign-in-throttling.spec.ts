import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

describe('throttling', () => {
  it('refuses the sixth link for one account in a quarter of an hour, and allows it later', async () => {
    await app.database.query(`DELETE FROM throttle_counter`);
    app.clock.set('2021-03-02T10:00:00+01:00');
    for (let count = 0; count < 5; count += 1)
      await app.visitor.post('/sign-in-links', { email: 'Many@one.example' }).expect(202);
    const refused = await app.visitor.post('/sign-in-links', { email: 'many@one.example' }).expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'throttled' });
    await app.visitor.post('/sign-in-links', { email: 'another@one.example' }).expect(202);
    app.clock.set('2021-03-02T10:31:00+01:00');
    await app.visitor.post('/sign-in-links', { email: 'many@one.example' }).expect(202);
  });

  it('counts every address that a configured proxy tells, by itself', async () => {
    const attempt = (address: string) =>
      behindProxy.visitor.post('/sessions', { token: 'x' }).set('X-Forwarded-For', address);
    for (let count = 0; count < 60; count += 1) await attempt('10.0.0.1').expect(401);
    await attempt('10.0.0.1').expect(429);
    await attempt('10.0.0.2').expect(401);
    // What a client says it came from stands before what the proxy saw.
    await attempt('10.0.0.3, 10.0.0.1').expect(429);
  });

  it('does not believe X-Forwarded-For without a configured proxy', async () => {
    await app.database.query(`DELETE FROM throttle_counter`);
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1) {
      const answer = await app.visitor
        .post('/sessions', { token: 'x' })
        .set('X-Forwarded-For', `10.0.0.${count}`);
      statuses.push(answer.status);
    }
    expect(statuses.at(-1)).toBe(429);
    await app.database.query(`DELETE FROM throttle_counter`);
  });
});
