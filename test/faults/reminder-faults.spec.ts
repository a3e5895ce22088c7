import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { arrived, buildLoad, progress } from './load.js';
import { Machine } from './machine.js';

/** How much is killed, and under how many reminders; `during` is in milliseconds. */
interface Size {
  readonly reminders: number;
  readonly during: number;
  readonly workerKills: number;
  readonly serverKills: number;
}

const size: Size =
  process.env['FAULTS'] === 'full'
    ? { reminders: 3_000, during: 180_000, workerKills: 60, serverKills: 10 }
    : { reminders: 200, during: 12_000, workerKills: 4, serverKills: 1 };

/** A Monday morning. */
const startedAs = new Date('2021-03-01T10:00:00+01:00');
/** How long everything takes to be planned before the first reminder is due, in milliseconds. */
const lead = 8_000;
/** What a fault leaves behind is found within two sweeps, and then has to be mailed; in milliseconds. */
const patience = 180_000;

let machine: Machine;
afterEach(() => machine.stop(), 60_000);

describe.each(['PostgreSQL', 'Redis'])(
  'reminders that fall due while things die, with the queue in %s',
  (backend) => {
    it(
      `all arrive, each under one Message-ID, and a kill repeats one at most (${size.reminders} reminders)`,
      async () => {
        machine = await Machine.start(backend === 'Redis');
        const database = await machine.database();
        const from = new Date(startedAs.getTime() + lead);
        await buildLoad(database, { count: size.reminders, from, during: size.during });
        await machine.startWorkers({ startedAs, startedAt: new Date() });

        const faults = faultsFor(backend);
        await inflict(faults);
        await untilMailed(size.reminders);

        const mails = [...arrived(machine.slots.map(({ sink }) => sink)).values()];
        const repeated = mails.flat().length - mails.length;
        tell({ backend, kills: faults.length, repeated, arrived: mails.length });
        expect(mails).toHaveLength(size.reminders);
        expect(mails.filter((ids) => new Set(ids).size > 1)).toEqual([]);
        expect(repeated).toBeLessThanOrEqual(faults.reduce((sum, { strikes }) => sum + strikes, 0));
        expect(machine.slots.map(({ endsByItself }) => endsByItself)).toEqual([0, 0]);
      },
      size.during * 4 + patience + 60_000,
    );
  },
);

/** A kill. */
interface Fault {
  readonly happen: () => Promise<void>;
  /** How many workers it can strike in the middle of a mail. */
  readonly strikes: number;
}

/** The faults in the order in which they come: those of the servers are spread among those of the workers. */
function faultsFor(backend: string): Fault[] {
  const { slots } = machine;
  const { workerKills, serverKills } = size;
  const every = Math.floor(workerKills / serverKills);
  const ofServers: Fault[] = [{ happen: () => machine.killPostgres(), strikes: slots.length }];
  if (backend === 'Redis') ofServers.push({ happen: () => machine.killRedis(), strikes: 0 });
  return Array.from({ length: workerKills }, (_, index): Fault[] => {
    const slot = slots[index % slots.length];
    const kill = () => (index % 4 < 2 ? slot?.killWithinMail() : slot?.kill()) ?? Promise.resolve();
    return [{ happen: kill, strikes: 1 }, ...(index % every === every - 1 ? ofServers : [])];
  }).flat();
}

/** Lets the faults happen, spread over the time in which reminders fall due; halfway Redis is emptied. */
async function inflict(faults: readonly Fault[]): Promise<void> {
  const database = await machine.database();
  await until(async () => (await progress(database)).planned >= size.reminders);
  const pause = size.during / faults.length;
  const half = Math.floor(faults.length / 2);
  for (const [index, { happen }] of faults.entries()) {
    const next = performance.now() + pause;
    await happen();
    if (index === half) await machine.flushRedis();
    await delay(Math.max(0, next - performance.now()));
  }
}

async function untilMailed(count: number): Promise<void> {
  const database = await machine.database();
  await until(async () => (await progress(database)).mailed >= count);
}

/** Waits until something holds. @throws Error where it does not in time */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + patience;
  // Between a kill of PostgreSQL and its return there is no answer.
  while (!(await condition().catch(() => false))) {
    if (performance.now() > end) throw new Error(`This did not become true: ${condition.toString()}`);
    await delay(250);
  }
}

function tell(found: {
  readonly backend: string;
  readonly kills: number;
  readonly repeated: number;
  readonly arrived: number;
}): void {
  const within = machine.slots.reduce((sum, slot) => sum + slot.killsWithinMail, 0);
  process.stdout.write(
    `Queue in ${found.backend}: ${found.kills} kills, of which ${within} between a mail and its commit; ` +
      `${found.arrived} of ${size.reminders} reminders arrived, ${found.repeated} mails came twice.\n`,
  );
}
