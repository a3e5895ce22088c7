import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { buildAccessToken } from '../factories/access-token.factory.js';
import { buildMeeting, type BuiltMeeting } from '../factories/meeting.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { Machine } from './machine.js';
import { OpenPage } from './open-page.js';
import { slowest, statusesOf, SteadyLoad } from './steady-load.js';
import { until } from './until.js';
import { Wire } from './wire.js';

/** How often the network goes through everything. */
const rounds = process.env['FAULTS'] === 'full' ? 5 : 1;
const poolSize = 8;
/** The line of announcements, and the queue. */
const otherConnections = 12;
/** No request may hang longer, and so much later everything works again, in seconds. */
const longestRequest = 10;
const longestRecovery = 15;

let machine: Machine;
let wire: Wire;
let database: DataSource;
let meeting: BuiltMeeting;
let url: string;
let token: string;
let proposalId: string;

beforeAll(async () => {
  machine = await Machine.start(false);
  wire = await Wire.start(machine.postgresPort);
  database = await machine.database();
  meeting = await buildMeeting(database);
  const { cast } = meeting;
  proposalId = (await buildProposal(database, { cast, state: 'in_review' })).id;
  token = await buildAccessToken(database, cast.candidate.id);
  await machine.startPrograms({
    ...{ apis: 1, postgresPort: wire.port },
    environment: { DATABASE_POOL_SIZE: String(poolSize) },
  });
  url = machine.apis[0]?.url ?? '';
}, 120_000);
afterAll(async () => {
  wire.stop();
  await machine.stop();
}, 60_000);

/** A reading and a writing request in turn. */
let turn = 0;
function ask(signal: AbortSignal): Promise<Response> {
  turn += 1;
  const headers = { authorization: `Bearer ${token}` };
  if (turn % 2 === 0) return fetch(`${url}/api/v1/proposals/${proposalId}`, { headers, signal });
  return fetch(`${url}/api/v1/proposals/${proposalId}/comments`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ body: 'Goed idee.' }),
    signal,
  });
}

const health = (what: 'live' | 'ready') => (signal: AbortSignal) =>
  fetch(`${url}/health/${what}`, { signal });

describe('an api whose network to PostgreSQL is slow, cut, and silent', () => {
  it(
    `hangs nowhere, says when it is not ready, and recovers by itself (${rounds} times)`,
    async () => {
      const page = new OpenPage(url, `/meetings/${meeting.id}/live`, token);
      await until(() => page.told.length > 0, 60_000);
      const load = new SteadyLoad(ask, { lanes: 10, pause: 20 });
      const ready = new SteadyLoad(health('ready'), { lanes: 1, pause: 100 });
      const live = new SteadyLoad(health('live'), { lanes: 1, pause: 100 });
      const recoveries: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await slowDown();
        await cut();
        recoveries.push(await fallSilent({ ready, page }));
      }
      const met = await load.end();
      tell(statusesOf(met), { longest: slowest(met), recoveries });
      expect(met.filter(({ fault }) => fault !== undefined)).toEqual([]);
      expect(slowest([...met, ...(await ready.end())])).toBeLessThan(longestRequest);
      expect(new Set((await live.end()).map(({ status }) => status))).toEqual(new Set([200]));
      expect(Math.max(...recoveries)).toBeLessThan(longestRecovery);
      await page.close();
      await until(async () => (await sessions()) <= poolSize + otherConnections, 90_000);
      expect(await committedTwice()).toEqual([]);
    },
    rounds * 120_000 + 120_000,
  );
});

async function slowDown(): Promise<void> {
  wire.latency = 50;
  await delay(4_000);
  wire.latency = 0;
}

async function cut(): Promise<void> {
  for (let time = 0; time < 8; time += 1) {
    wire.reset();
    await delay(300);
  }
  // Time to connect again, so that the silence finds every connection at work.
  await delay(2_000);
}

/** @returns how many seconds after the silence everything worked again */
async function fallSilent({ ready, page }: { ready: SteadyLoad; page: OpenPage }): Promise<number> {
  wire.isSilent = true;
  await until(() => ready.met.at(-1)?.status === 503, longestRequest * 1_000);
  // Longer than every limit, so that everything that was under way has met it.
  await delay(12_000);
  wire.isSilent = false;
  const whole = performance.now();
  const before = page.told.length;
  await until(() => ready.met.at(-1)?.status === 200, 60_000);
  await until(async () => {
    await database.query(`UPDATE meeting SET version = version + 1 WHERE id = $1`, [meeting.id]);
    return page.told.slice(before).includes('meeting');
  }, 60_000);
  expect(await sessions()).toBeLessThanOrEqual(2 * (poolSize + otherConnections));
  return (performance.now() - whole) / 1_000;
}

/** The sessions of the api, as PostgreSQL counts them. */
async function sessions(): Promise<number> {
  const [row] = await database.query<[{ count: number }]>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE usename = 'wisselwerk_test_app'`,
  );
  return row.count;
}

/** Keys under which more than one answer is remembered, or none: half an act. */
function committedTwice(): Promise<unknown[]> {
  return database.query<unknown[]>(`SELECT key FROM idempotency_record WHERE status IS NULL`);
}

function tell(
  statuses: string,
  found: { readonly longest: number; readonly recoveries: readonly number[] },
): void {
  const recoveries = found.recoveries.map((seconds) => `${seconds.toFixed(1)} s`).join(', ');
  process.stdout.write(
    `Network to PostgreSQL: ${statuses}; the slowest request took ${found.longest.toFixed(1)} s, recovery ${recoveries}.\n`,
  );
}
