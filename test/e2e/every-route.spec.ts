import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import supertest, { type Test } from 'supertest';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { type Route, startApplication, type TestApplication } from '../setup/application.js';
import type { Client, ClientSession } from '../setup/client.js';
import { enrol } from './second-factor-client.js';

/** What anybody may ask, signed in or not. A new line here is a decision; everything else is closed. */
const openToAll = new Set([
  'POST /sign-in-links',
  'POST /sessions',
  'GET /sign-in-providers',
  'POST /provider-sign-ins',
  'GET /sign-in-callbacks',
  'GET /demo-sessions',
  'POST /demo-sessions',
  'GET /demo-mails',
  'GET /demo-mails/:id/body',
  'GET /demo-mails/:id/calendar-object',
  'GET /calendar-feeds/:id',
  'GET /unsubscriptions/:token',
  'POST /unsubscriptions/:token',
  'GET /openapi.json',
  'GET /openapi.yaml',
]);

const prefix = '/api/v1';
const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

let app: TestApplication;
/** Every route of the interface that is closed, by its name: `GET /people/:id`. */
let closed: readonly (Route & { readonly name: string })[];

beforeAll(async () => {
  app = await startApplication();
  closed = app.routes
    .filter(({ path }) => path.startsWith(`${prefix}/`))
    .map(({ method, path }) => ({ method, path, name: `${method} ${path.slice(prefix.length)}` }))
    .filter(({ name }) => !openToAll.has(name.replace(/^HEAD /, 'GET ')));
});
beforeEach(() => app.database.query(`DELETE FROM throttle_counter`));
afterAll(() => app.close());

/** Asks a route with ids that nobody has. */
function ask({ method, path }: Route, session?: ClientSession): Test {
  const address = path.replace(/:\w+/g, () => randomUUID());
  const verb = method.toLowerCase() as 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
  const request = supertest(app.server)[verb](address);
  if (!session) return request;
  return request.set('Cookie', session.cookie).set('X-CSRF-Token', session.csrfToken);
}

/** What every closed route answers, as far as it is not what it should be. */
async function unlike(
  wanted: { status: number; code: string },
  routes: readonly (Route & { name: string })[],
  session?: (route: Route) => ClientSession | undefined,
): Promise<string[]> {
  const faults: string[] = [];
  for (const route of routes) {
    const { status, body } = await ask(route, session?.(route));
    const code = (body as { code?: string }).code;
    const right = status === wanted.status && (route.method === 'HEAD' || code === wanted.code);
    if (!right) faults.push(`${route.name}: ${status} ${code}`);
  }
  return faults;
}

async function administrator(): Promise<string> {
  const { id } = await buildPerson(app.database);
  await buildMembership(app.database, { personId: id, role: 'admin' });
  return id;
}

function sessionOf({ session }: Client): ClientSession {
  if (!session) throw new Error('Nobody is signed in.');
  return session;
}

it('the router tells its routes, and all that are open to all are among them', () => {
  const names = app.routes.map(({ method, path }) => `${method} ${path.slice(prefix.length)}`);
  expect([...openToAll].filter((name) => !names.includes(name))).toEqual([]);
  expect(closed.filter(({ method }) => method === 'GET').length).toBeGreaterThan(50);
  expect(closed.filter(({ method }) => unsafe.has(method)).length).toBeGreaterThan(80);
});

it('every route that is not open to all asks for a session', async () => {
  expect(await unlike({ status: 401, code: 'sign_in.required' }, closed)).toEqual([]);
});

describe('every route that changes something', () => {
  const refused = { status: 403, code: 'csrf.invalid' };

  it('refuses a session without the CSRF token', async () => {
    const { cookie } = sessionOf(await app.as(await administrator()));
    const changing = closed.filter(({ method }) => unsafe.has(method));
    expect(await unlike(refused, changing, () => ({ cookie, csrfToken: '' }))).toEqual([]);
  });

  it('refuses a session with the CSRF token of another session, or one that is nearly right', async () => {
    const [mine, other] = [await app.as(await administrator()), await app.as(await administrator())];
    const { cookie, csrfToken } = sessionOf(mine);
    const nearly = csrfToken.slice(0, -1) + (csrfToken.endsWith('A') ? 'B' : 'A');
    const changing = closed.filter(({ method }) => unsafe.has(method));
    for (const wrong of [sessionOf(other).csrfToken, nearly, `${csrfToken}x`])
      expect(await unlike(refused, changing, () => ({ cookie, csrfToken: wrong }))).toEqual([]);
  });

  it('refuses a request that a browser says comes from another site, also where anybody may ask', async () => {
    const { cookie, csrfToken } = sessionOf(await app.as(await administrator()));
    const changing = app.routes.filter(({ method, path }) => unsafe.has(method) && path.startsWith(prefix));
    for (const route of changing) {
      const answer = await ask(route, { cookie, csrfToken }).set('Sec-Fetch-Site', 'cross-site');
      expect({ route, status: answer.status }).toEqual({ route, status: 403 });
      expect(answer.body).toMatchObject({ code: 'csrf.invalid' });
    }
  });
});

describe('a session of which a second factor is asked first', () => {
  const without = (names: readonly string[]) =>
    closed.filter(({ name }) => !names.includes(name.replace(/^HEAD /, 'GET ')));

  it('opens nothing but to answer it, to see who it is and to sign out', async () => {
    const id = await administrator();
    await enrol(app, await app.as(id, 'link'));
    const session = sessionOf(await app.as(id, 'link'));
    const open = [
      'POST /second-factor-answers',
      'POST /passkey-challenges',
      'POST /passkey-answers',
      'GET /sessions/current',
      'DELETE /sessions/current',
    ];
    const routes = without(open);
    expect(routes.length).toBeLessThan(closed.length);
    const refused = { status: 403, code: 'second_factor.required' };
    expect(await unlike(refused, routes, () => session)).toEqual([]);
  });

  it('opens nothing but to set one up, to see why and who it is, and to sign out', async () => {
    const { id: programmeId } = await buildProgramme(app.database, {
      settings: { secondFactorRequired: true },
    });
    const { personId } = await buildMembership(app.database, { programmeId });
    const session = sessionOf(await app.as(personId, 'link'));
    const open = [
      'POST /authenticators',
      'POST /authenticator-confirmations',
      'POST /passkey-proposals',
      'POST /passkeys',
      'GET /second-factors/current',
      'GET /sessions/current',
      'DELETE /sessions/current',
    ];
    const refused = { status: 403, code: 'second_factor.enrol' };
    expect(await unlike(refused, without(open), () => session)).toEqual([]);
  });

  it('does not open the page of the queues to an administrator', async () => {
    const id = await administrator();
    const { client } = await enrol(app, await app.as(id, 'link'));
    const page = (session: ClientSession) =>
      supertest(app.server).get('/admin/queues').set('Cookie', session.cookie);
    await page(sessionOf(client)).expect(200);
    await page(sessionOf(await app.as(id, 'link'))).expect(404);
  });

  it('tells who it is, and not in which roles', async () => {
    const id = await administrator();
    const { client } = await enrol(app, await app.as(id, 'link'));
    expect((await client.get('/sessions/current')).body).toMatchObject({ memberships: [{ role: 'admin' }] });
    const pending = await app.as(id, 'link');
    expect((await pending.get('/sessions/current')).body).toMatchObject({
      person: { id },
      memberships: [],
      secondFactor: 'required',
    });
    await pending.delete('/sessions/current').expect(204);
    await pending.get('/sessions/current').expect(401);
  });
});
