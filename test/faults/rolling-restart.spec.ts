import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { buildAccessToken } from '../factories/access-token.factory.js';
import { buildMeeting, type BuiltMeeting } from '../factories/meeting.factory.js';
import { buildProposal } from '../factories/proposal.factory.js';
import { FrontDoor } from './front-door.js';
import { Machine } from './machine.js';
import { OpenPage } from './open-page.js';
import { slowest, statusesOf, SteadyLoad } from './steady-load.js';
import { until } from './until.js';

/** How often every api is replaced. */
const rounds = process.env['FAULTS'] === 'full' ? 10 : 1;
const drainSeconds = 2;
/** Within so many seconds of the end of the drain an api has ended. */
const longestEnd = 15;

let machine: Machine;
let door: FrontDoor;
let database: DataSource;
let meeting: BuiltMeeting;
let token: string;
let proposalId: string;

beforeAll(async () => {
  machine = await Machine.start(false);
  database = await machine.database();
  meeting = await buildMeeting(database);
  const { cast } = meeting;
  proposalId = (await buildProposal(database, { cast, state: 'in_review' })).id;
  token = await buildAccessToken(database, cast.candidate.id);
  await machine.startPrograms({
    ...{ apis: 2 },
    environment: { SHUTDOWN_DRAIN_SECONDS: String(drainSeconds) },
  });
  door = await FrontDoor.start(machine.apis.map(({ port }) => port));
}, 120_000);
afterAll(async () => {
  await door.stop();
  await machine.stop();
}, 60_000);

let turn = 0;
function ask(signal: AbortSignal): Promise<Response> {
  turn += 1;
  const headers = { authorization: `Bearer ${token}` };
  if (turn % 2 === 0) return fetch(`${door.url}/api/v1/proposals/${proposalId}`, { headers, signal });
  return fetch(`${door.url}/api/v1/proposals/${proposalId}/comments`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ body: 'Goed idee.' }),
    signal,
  });
}

describe('apis that are replaced one after the other, under load', () => {
  it(
    `fail no request, and the pages that are open go on (${rounds} times)`,
    async () => {
      const page = new OpenPage(door.url, `/meetings/${meeting.id}/live`, token);
      await until(() => page.told.length > 0, 60_000);
      const load = new SteadyLoad(ask, { lanes: 8, pause: 5 });
      const ends: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const api of machine.apis) {
          const { code, seconds } = await api.endInOrder();
          expect(code).toBe(0);
          ends.push(seconds);
          await api.start();
          await until(() => door.isWhole, 30_000);
          await hears(page);
        }
      }
      const met = await load.end();
      await page.close();
      tell(statusesOf(met), ends, slowest(met));
      expect(met.filter(({ status }) => status !== 200 && status !== 201)).toEqual([]);
      expect(Math.max(...ends)).toBeLessThan(drainSeconds + longestEnd);
    },
    rounds * 90_000 + 60_000,
  );
});

/** The page is told of a change, over whichever api it is connected to now. */
async function hears(page: OpenPage): Promise<void> {
  const before = page.told.length;
  await until(async () => {
    await database.query(`UPDATE meeting SET version = version + 1 WHERE id = $1`, [meeting.id]);
    return page.told.slice(before).includes('meeting');
  }, 30_000);
}

function tell(statuses: string, ends: readonly number[], longest: number): void {
  process.stdout.write(
    `Rolling restart: ${ends.length} apis replaced, ${statuses}; an api ended within ${Math.max(...ends).toFixed(1)} s of ` +
      `SIGTERM (${drainSeconds} s of it draining), the slowest request took ${longest.toFixed(1)} s.\n`,
  );
}
