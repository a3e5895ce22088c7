import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { BusyProgramme } from './busy-programme.js';
import { Machine } from './machine.js';
import type { OpenPage } from './open-page.js';
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
let programme: BusyProgramme;
let url: string;

beforeAll(async () => {
  machine = await Machine.start(false);
  wire = await Wire.start(machine.postgresPort);
  database = await machine.database();
  programme = await BusyProgramme.build(database);
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

const health = (what: 'live' | 'ready') => (signal: AbortSignal) =>
  fetch(`${url}/health/${what}`, { signal });

describe('an api whose network to PostgreSQL is slow, cut, and silent', () => {
  it(
    `hangs nowhere, says when it is not ready, and recovers by itself (${rounds} times)`,
    async () => {
      const page = await programme.openMeeting(url);
      const load = new SteadyLoad((signal) => programme.ask(url, signal), { lanes: 10, pause: 20 });
      const ready = new SteadyLoad(health('ready'), { lanes: 1, pause: 100 });
      const live = new SteadyLoad(health('live'), { lanes: 1, pause: 100 });
      const recoveries: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        await wire.slowDown();
        await wire.cut();
        recoveries.push(await fallSilent({ ready, page }));
        expect(await nextAnswers(load)).toEqual(new Set([200, 201]));
      }
      const met = await load.end();
      tell(statusesOf(met), { longest: slowest(met), recoveries });
      expect(met.filter(({ fault }) => fault !== undefined)).toEqual([]);
      expect(slowest([...met, ...(await ready.end())])).toBeLessThan(longestRequest);
      expect(new Set((await live.end()).map(({ status }) => status))).toEqual(new Set([200]));
      expect(Math.max(...recoveries)).toBeLessThan(longestRecovery);
      await page.close();
      await until(async () => (await sessions()) <= poolSize + otherConnections, 90_000);
      expect(await programme.notKeptOnce()).toEqual([]);
    },
    rounds * 120_000 + 120_000,
  );
});

/** @returns how many seconds after the silence everything worked again */
async function fallSilent({ ready, page }: { ready: SteadyLoad; page: OpenPage }): Promise<number> {
  wire.isSilent = true;
  await until(() => ready.met.at(-1)?.status === 503, longestRequest * 1_000);
  // Longer than every limit, so that everything that was under way has met it.
  await delay(12_000);
  wire.isSilent = false;
  const whole = performance.now();
  await until(() => ready.met.at(-1)?.status === 200, 60_000);
  await programme.isHeardAt(page, 60_000);
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

/** The statuses of the requests that are asked from now on: readings and writings. */
async function nextAnswers({ met }: SteadyLoad): Promise<Set<number>> {
  const now = performance.now();
  const since = () => met.filter(({ askedAt }) => askedAt > now);
  await until(() => since().length >= 40, 60_000);
  return new Set(since().map(({ status }) => status));
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
