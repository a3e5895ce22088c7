import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { queueNames } from '@app/platform';
import supertest from 'supertest';
import { buildCast } from '../factories/exchange.factory.js';
import { buildMembership } from '../factories/membership.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.close());

async function ask(personId: string | undefined, path: string, of = app): Promise<supertest.Response> {
  const request = supertest(of.server).get(`/admin/queues${path}`);
  const cookie = personId && (await of.as(personId)).session?.cookie;
  return cookie ? request.set('Cookie', cookie) : request;
}

/** Whoever asks for a connection of the queue waits in vain, until that is over. */
function busyQueue(): { end(): void } {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is given the pool that it is called on
  const { connect } = pg.Pool.prototype;
  const asked = jest.spyOn(pg.Pool.prototype, 'connect');
  asked.mockImplementation(function (this: pg.Pool, ...parameters: unknown[]): unknown {
    if (this.options.options?.includes('bullmq') !== true)
      return Reflect.apply(connect, this, parameters) as unknown;
    return Promise.reject(new Error('timeout exceeded when trying to connect'));
  });
  return { end: () => asked.mockRestore() };
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

  it.each(['', '/', '/api/queues', '/static/favicon.ico'])(
    'is not there for anybody else: %s',
    async (path) => {
      const { office } = await buildCast(app.database);
      for (const personId of [undefined, office.id]) expect((await ask(personId, path)).status).toBe(404);
    },
  );

  it('says to come again while the queues do not answer, and shows them once they do, also from the start', async () => {
    const busy = busyQueue();
    const started = await startApplication();
    try {
      const { personId } = await buildMembership(started.database, { role: 'admin' });
      const refused = await ask(personId, '/api/queues', started);
      expect([refused.status, refused.text.includes('timeout')]).toEqual([503, false]);
      busy.end();
      const { status, body } = await ask(personId, '/api/queues', started);
      expect([status, (body as { queues?: unknown[] }).queues?.length]).toEqual([200, queueNames.length]);
    } finally {
      busy.end();
      await started.close();
    }
  });
});
