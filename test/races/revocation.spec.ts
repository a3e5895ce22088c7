import { addDays } from '@app/calendar';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildMembership } from '../factories/membership.factory.js';
import { buildProgramme } from '../factories/programme.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import type { Client } from '../setup/client.js';
import { enrol } from '../e2e/second-factor-client.js';
import { ApiProcess } from './api-process.js';

type Headers = Readonly<Record<string, string>>;

/** How long what was taken away may still count elsewhere, in milliseconds. */
const atOnce = 1_000;

let app: TestApplication;
let here: ApiProcess;
let elsewhere: ApiProcess;
let programmeId: string;
let office: Headers;
beforeAll(async () => {
  app = await startApplication();
  // The processes go by the real time, and so must the sessions.
  app.clock.set(new Date().toISOString());
  programmeId = (await buildProgramme(app.database)).id;
  office = headersOf(await app.as((await buildMembership(app.database, { programmeId })).personId));
  [here, elsewhere] = await Promise.all([
    ApiProcess.start(app.configuration),
    ApiProcess.start(app.configuration),
  ]);
}, 120_000);
afterAll(async () => {
  await Promise.all([here.stop(), elsewhere.stop()]);
  await app.close();
});

function headersOf({ session }: Client): Headers {
  if (!session) throw new Error('Nobody is signed in.');
  return { cookie: session.cookie, 'x-csrf-token': session.csrfToken };
}

/** Somebody with a role in the programme, in a session. */
async function member(): Promise<{ id: string; personId: string; client: Client; headers: Headers }> {
  const { id, personId } = await buildMembership(app.database, { role: 'observer', programmeId });
  const client = await app.as(personId);
  return { id, personId, client, headers: headersOf(client) };
}

/** What the other process says once it answers something else than before; within the time, whatever it then says. */
async function soon(ask: () => Promise<{ status: number; code: string | undefined }>) {
  const until = Date.now() + atOnce;
  let answer = await ask();
  while (answer.status === 200 && Date.now() < until) answer = await ask();
  return answer;
}

describe('what is taken away at one process counts at another within a second:', () => {
  it('a session that was ended', async () => {
    const { headers } = await member();
    const ask = () => elsewhere.ask('GET', '/sessions/current', headers);
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await here.ask('DELETE', '/sessions/current', headers)).toMatchObject({ status: 204 });
    expect(await soon(ask)).toEqual({ status: 401, code: 'sign_in.required' });
  });

  it('an access token that was revoked', async () => {
    const { client, headers } = await member();
    const wanted = { name: 'Report', scopes: ['read'], expiresOn: addDays(app.clock.today(), 30) };
    const made = await client.post('/access-tokens', wanted).expect(201);
    const { id, token } = made.body as { id: string; token: string };
    const ask = () => elsewhere.ask('GET', '/sessions/current', { authorization: `Bearer ${token}` });
    expect(await ask()).toMatchObject({ status: 200 });
    expect(await here.ask('DELETE', `/access-tokens/${id}`, headers)).toMatchObject({ status: 204 });
    expect(await soon(ask)).toEqual({ status: 401, code: 'sign_in.required' });
  });

  it('the access of a person who was disabled', async () => {
    const { personId, headers } = await member();
    const ask = () => elsewhere.ask('GET', '/sessions/current', headers);
    expect(await ask()).toMatchObject({ status: 200 });
    const first = { ...office, 'if-match': '"1"' };
    const disabled = await here.ask('PATCH', `/people/${personId}`, first, { disabled: true });
    expect(disabled).toMatchObject({ status: 200 });
    expect(await soon(ask)).toEqual({ status: 401, code: 'sign_in.required' });
  });

  it('a role that ended', async () => {
    const { id, headers } = await member();
    const ask = () => elsewhere.ask('GET', `/programmes/${programmeId}`, headers);
    expect(await ask()).toMatchObject({ status: 200 });
    const first = { ...office, 'if-match': '"1"' };
    const endsOn = addDays(app.clock.today(), -1);
    expect(await here.ask('PATCH', `/memberships/${id}`, first, { endsOn })).toMatchObject({ status: 200 });
    expect(await soon(ask)).toEqual({ status: 404, code: 'not_found' });
  });

  it('the right of a session of which a second factor is asked from now on', async () => {
    const { personId } = await member();
    const headers = headersOf(await app.as(personId, 'link'));
    const ask = () => elsewhere.ask('GET', '/organisations', headers);
    expect(await ask()).toMatchObject({ status: 200 });
    await enrol(app, await app.as(personId, 'link'));
    expect(await soon(ask)).toEqual({ status: 403, code: 'second_factor.required' });
  });

  it('every session of a person whose second factor was reset', async () => {
    const { personId } = await member();
    const { client } = await enrol(app, await app.as(personId, 'link'));
    const ask = () => elsewhere.ask('GET', '/organisations', headersOf(client));
    expect(await ask()).toMatchObject({ status: 200 });
    const reason = { reason: 'Telefoon verloren.' };
    const reset = await here.ask('POST', `/people/${personId}/second-factor-resets`, office, reason);
    expect(reset).toMatchObject({ status: 204 });
    expect(await soon(ask)).toEqual({ status: 401, code: 'sign_in.required' });
  });
});
