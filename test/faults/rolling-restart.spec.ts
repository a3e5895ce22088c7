import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BusyProgramme } from './busy-programme.js';
import { FrontDoor } from './front-door.js';
import { Machine } from './machine.js';
import { slowest, statusesOf, SteadyLoad } from './steady-load.js';
import { until } from './until.js';

/** How often every api is replaced. */
const rounds = process.env['FAULTS'] === 'full' ? 10 : 1;
const drainSeconds = 2;
/** Within so many seconds of the end of the drain an api has ended. */
const longestEnd = 15;

let machine: Machine;
let door: FrontDoor;
let programme: BusyProgramme;

beforeAll(async () => {
  machine = await Machine.start(false);
  programme = await BusyProgramme.build(await machine.database());
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

describe('apis that are replaced one after the other, under load', () => {
  it(
    `fail no request, and the pages that are open go on (${rounds} times)`,
    async () => {
      const page = await programme.openMeeting(door.url);
      const load = new SteadyLoad((signal) => programme.ask(door.url, signal), { lanes: 8, pause: 5 });
      const ends: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const api of machine.apis) {
          const { code, seconds } = await api.endInOrder();
          expect(code).toBe(0);
          ends.push(seconds);
          await api.start();
          await until(() => door.isWhole, 30_000);
          await programme.isHeardAt(page, 30_000);
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

function tell(statuses: string, ends: readonly number[], longest: number): void {
  process.stdout.write(
    `Rolling restart: ${ends.length} apis replaced, ${statuses}; an api ended within ${Math.max(...ends).toFixed(1)} s of ` +
      `SIGTERM (${drainSeconds} s of it draining), the slowest request took ${longest.toFixed(1)} s.\n`,
  );
}
