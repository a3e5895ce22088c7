import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { buildCast } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

async function ask(personId: string | undefined, path: string): Promise<supertest.Response> {
  const request = supertest(app.server).get(`/admin/queues${path}`);
  const cookie = personId && (await app.as(personId)).session?.cookie;
  return cookie ? request.set('Cookie', cookie) : request;
}

describe('the page of the queues', () => {
  it('shows an administrator every queue', async () => {
    const { personId } = await buildMembership(app.database, { role: 'admin' });
    const page = await ask(personId, '/');
    expect([page.status, page.text.includes('Wisselwerk')]).toEqual([200, true]);
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    const { body } = (await ask(personId, '/api/queues')) as { body: { queues: { name: string }[] } };
    expect(body.queues.map(({ name }) => name)).toContain('reminders');
  });

  it.each(['', '/', '/api/queues', '/static/js/main.js'])('is not there for anybody else: %s', async (path) => {
    const { office } = await buildCast(app.database);
    for (const personId of [undefined, office.id]) expect((await ask(personId, path)).status).toBe(404);
  });
});
