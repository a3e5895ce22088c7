import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { buildMembership } from '../factories/membership.factory.js';
import { buildPerson } from '../factories/person.factory.js';
import { FalseTime } from './false-time.js';
import { arrived, buildLoad, progress } from './load.js';
import { Machine } from './machine.js';
import { until } from './until.js';

/** A Monday morning. */
const startedAs = new Date('2021-03-01T10:00:00+01:00');
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** From a few seconds after the start to some hours into the day after. */
const reminders = 40;
const during = day + 4 * hour;
const patience = 180_000;
/** How often a link may be asked for about one address. */
const manyAttempts = 30;

let time: FalseTime;
let machine: Machine;
let database: DataSource;

beforeAll(async () => {
  time = await FalseTime.start(startedAs);
  machine = await Machine.start(false);
  database = await machine.database();
  await buildLoad(database, { count: reminders, from: startedAs, during });
  await machine.startPrograms({ apis: 1, workers: 1, environment: { ...time.environment, DEMO: 'true' } });
}, 180_000);
afterAll(async () => {
  await machine.stop();
  await time.end();
}, 60_000);

function call(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${machine.apis[0]?.url}/api/v1${path}`, init);
}

function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** Signs in as an administrator. @returns what a browser sends along */
async function signIn(): Promise<Record<string, string>> {
  const { id: personId } = await buildPerson(database);
  await buildMembership(database, { personId, role: 'admin' });
  const begun = await post('/demo-sessions', { personId });
  expect(begun.status).toBe(201);
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { csrfToken } = (await (await call('/sessions/current', { headers: { cookie } })).json()) as {
    csrfToken: string;
  };
  return { cookie, 'x-csrf-token': csrfToken };
}

const isSignedIn = async (headers: Record<string, string>) =>
  (await call('/sessions/current', { headers })).status === 200;

/** The reminders of which the instant has come by now. */
function dueNow(): number {
  const elapsed = time.now().getTime() - startedAs.getTime();
  return Math.min(reminders, Math.floor((elapsed / during) * reminders));
}

async function untilRemindedOfAllThatIsDue(): Promise<void> {
  await until(async () => (await progress(database)).mailed >= dueNow(), patience);
}

describe('a clock that jumps a day ahead, and then an hour back', () => {
  it('repeats and loses nothing, wakes no session, and locks nobody out for longer than a quarter of an hour', async () => {
    await until(async () => (await progress(database)).planned >= reminders, patience);
    const headers = await signIn();
    const organisation = { name: 'Overmorgen', shortName: 'O', kind: 'other' };
    const keyed = { ...headers, 'idempotency-key': 'eenmaal' };

    await time.jump(day);
    await until(async () => (await isSignedIn(headers)) && dueNow() > reminders / 2, patience);
    await untilRemindedOfAllThatIsDue();
    const mailedAhead = (await progress(database)).mailed;
    const made = await post('/organisations', organisation, keyed);
    expect(made.status).toBe(201);
    const ended = await signIn();
    await database.query(`UPDATE session SET expires_at = $1 WHERE csrf_token = $2`, [
      new Date(time.now().getTime() - minute),
      ended['x-csrf-token'],
    ]);
    expect(await isSignedIn(ended)).toBe(false);
    expect(await untilHeldBack()).toBeLessThanOrEqual(900);

    await time.jump(-hour);
    await until(async () => (await serverTime()) < time.now().getTime() + minute, patience);
    expect(await isSignedIn(headers)).toBe(true);
    expect(await isSignedIn(ended)).toBe(false);
    const again = await post('/organisations', organisation, keyed);
    expect([again.status, await again.json()]).toEqual([201, await made.json()]);
    expect(await untilHeldBack()).toBeLessThanOrEqual(900);
    await untilSwept();
    expect((await progress(database)).mailed).toBe(mailedAhead);

    await time.jump(6 * hour);
    await until(async () => (await progress(database)).mailed >= reminders, patience);
    const mails = [...arrived(machine.slots.map(({ sink }) => sink)).values()];
    const expected = Array.from({ length: reminders }, () => 1);
    expect(mails.map(({ length }) => length)).toEqual(expected);
    expect([...machine.apis, ...machine.slots].map(({ endsByItself }) => endsByItself)).toEqual([0, 0]);
    process.stdout.write(
      `Clock: a day ahead, an hour back, six hours ahead; ${mails.length} of ${reminders} reminders arrived, each once.\n`,
    );
  }, 900_000);
});

/** Asks for links until that is refused. @returns after how many seconds it may be asked again */
async function untilHeldBack(): Promise<number> {
  for (let attempt = 0; attempt < manyAttempts; attempt += 1) {
    const answer = await post('/sign-in-links', { email: 'iemand@organisatie.example' });
    if (answer.status === 429) return Number(answer.headers.get('retry-after'));
  }
  throw new Error('Nobody was held back.');
}

/** What the api takes for the time, as it says in every answer. */
async function serverTime(): Promise<number> {
  return new Date((await call('/sessions/current')).headers.get('date') ?? 0).getTime();
}

/** A sweep comes back by itself: it hands on an event of which no queue was told. */
async function untilSwept(): Promise<void> {
  await database.query(
    `INSERT INTO outbox_event (id, kind, subject_id, payload, occurred_at)
     VALUES (gen_random_uuid(), 'exchange.nothing', gen_random_uuid(), '{}', $1)`,
    [time.now()],
  );
  await until(async () => {
    const [row] = await database.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM outbox_event WHERE handled_at IS NULL`,
    );
    return row.count === 0;
  }, patience);
}
