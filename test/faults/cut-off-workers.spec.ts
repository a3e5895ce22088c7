import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { arrived, buildLoad, progress } from './load.js';
import { Machine } from './machine.js';
import { until } from './until.js';
import { cuts, Wire } from './wire.js';

/** How often the network goes through everything. */
const rounds = process.env['FAULTS'] === 'full' ? 5 : 1;
/** Reminders fall due all the time, one a second. */
const reminders = rounds * 60;
const during = reminders * 1_000;
const lead = 8_000;
const patience = 180_000;
/** Longer than every limit, in milliseconds. */
const silence = 12_000;
/** Nor may a program that is told to end take longer, in seconds: then it is killed. */
const longestEnding = 30;
/** What fell due meanwhile is mailed so much later at most, in seconds. */
const longestRecovery = 15;

/** A Monday morning. */
const startedAs = new Date('2021-03-01T10:00:00+01:00');

let machine: Machine;
let wires: Wire[];
afterEach(async () => {
  for (const wire of wires) wire.stop();
  await machine.stop();
}, 60_000);

describe.each(['PostgreSQL', 'Redis'])(
  'workers whose network is slow, cut, and silent, with the queue in %s',
  (backend) => {
    it(
      `mail all that falls due meanwhile, under one Message-ID each, and go on by themselves (${rounds} times)`,
      async () => {
        machine = await Machine.start(backend === 'Redis');
        const database = await machine.database();
        const from = new Date(startedAs.getTime() + lead);
        await buildLoad(database, { count: reminders, from, during });
        const startedAt = new Date();
        await machine.startWorkers({ startedAs, startedAt }, await layWires());
        await until(async () => (await progress(database)).planned >= reminders, patience);

        const recoveries: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          await Promise.all(wires.map((wire) => wire.slowDown()));
          await Promise.all(wires.map((wire) => wire.cut()));
          for (const wire of wires) wire.isSilent = true;
          await delay(silence);
          for (const wire of wires) wire.isSilent = false;
          recoveries.push(await untilCaughtUp(database, startedAt));
        }
        await until(async () => (await progress(database)).mailed >= reminders, during + patience);

        const mails = [...arrived(machine.slots.map(({ sink }) => sink)).values()];
        const repeated = mails.flat().length - mails.length;
        for (const wire of wires) wire.isSilent = true;
        const endings = await Promise.all(machine.slots.map((slot) => slot.endInOrder()));

        tell({ backend, arrived: mails.length, repeated, recoveries });
        expect(mails).toHaveLength(reminders);
        expect(mails.filter((ids) => new Set(ids).size > 1)).toEqual([]);
        expect(repeated).toBeLessThanOrEqual(rounds * (cuts + 1) * machine.slots.length);
        expect(Math.max(...recoveries)).toBeLessThan(longestRecovery);
        expect(Math.max(...endings.map(({ seconds }) => seconds))).toBeLessThan(longestEnding);
        expect(machine.slots.map(({ endsByItself }) => endsByItself)).toEqual([0, 0]);
      },
      during * 2 + 2 * patience + 60_000,
    );
  },
);

/** Puts a network between the workers and every server that they need. */
async function layWires(): Promise<{ readonly postgresPort?: number; readonly redisPort?: number }> {
  const { postgresPort, redisPort } = machine;
  const toPostgres = await Wire.start(postgresPort);
  const toRedis = redisPort === undefined ? undefined : await Wire.start(redisPort);
  wires = [toPostgres, ...(toRedis ? [toRedis] : [])];
  return { postgresPort: toPostgres.port, ...(toRedis && { redisPort: toRedis.port }) };
}

/** @returns after how many seconds all was mailed that is due by then */
async function untilCaughtUp(database: DataSource, startedAt: Date): Promise<number> {
  const whole = performance.now();
  const due = () => Math.floor(((Date.now() - startedAt.getTime() - lead) / during) * reminders);
  await until(async () => (await progress(database)).mailed >= Math.min(reminders, due()), patience);
  return (performance.now() - whole) / 1_000;
}

function tell(found: {
  readonly backend: string;
  readonly arrived: number;
  readonly repeated: number;
  readonly recoveries: readonly number[];
}): void {
  const recoveries = found.recoveries.map((seconds) => `${seconds.toFixed(1)} s`).join(', ');
  process.stdout.write(
    `Network of two workers, queue in ${found.backend}: ${found.arrived} of ${reminders} reminders arrived, ` +
      `${found.repeated} mails came twice, recovery ${recoveries}.\n`,
  );
}
