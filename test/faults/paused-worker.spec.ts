import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { arrived, buildLoad, progress } from './load.js';
import { Machine } from './machine.js';
import { until } from './until.js';

/**
 * How long a worker stands still, in milliseconds. The short form is longer than the lock of a job (30 s) and every limit of
 * a session of PostgreSQL but one: a transaction that waits for a mail server may do so for two minutes.
 */
const pause = process.env['FAULTS'] === 'full' ? 150_000 : 40_000;
/** Reminders fall due before, during and after it. */
const reminders = 40;
const lead = 8_000;
const patience = 180_000;

/** A Monday morning. */
const startedAs = new Date('2021-03-01T10:00:00+01:00');

let machine: Machine;
afterEach(() => machine.stop(), 60_000);

describe.each(['PostgreSQL', 'Redis'])(
  'a worker that stands still in the middle of a mail, with the queue in %s',
  (backend) => {
    it(
      `loses nothing and sends nothing under two Message-IDs, when it goes on after ${pause / 1_000} s`,
      async () => {
        machine = await Machine.start(backend === 'Redis');
        const database = await machine.database();
        const from = new Date(startedAs.getTime() + lead);
        await buildLoad(database, { count: reminders, from, during: pause + 15_000 });
        await machine.startWorkers({ startedAs, startedAt: new Date() });
        const [still] = machine.slots;
        if (!still) throw new Error('No worker runs.');
        await until(async () => (await progress(database)).planned >= reminders, patience);

        expect(await still.pauseWithinMail()).toBe(true);
        const { mailed } = await progress(database);
        // The other one goes on with the work of both.
        await Promise.all([
          until(async () => (await progress(database)).mailed > mailed + 5, patience),
          delay(pause),
        ]);
        still.resume();
        await until(async () => (await progress(database)).mailed >= reminders, patience);

        const mails = [...arrived(machine.slots.map(({ sink }) => sink)).values()];
        const repeated = mails.flat().length - mails.length;
        process.stdout.write(
          `Queue in ${backend}: a worker stood still for ${pause / 1_000} s; ${mails.length} of ${reminders} reminders ` +
            `arrived, ${repeated} came twice.\n`,
        );
        expect(mails).toHaveLength(reminders);
        expect(mails.filter((ids) => new Set(ids).size > 1)).toEqual([]);
        expect(repeated).toBeLessThanOrEqual(1);
        expect(machine.slots.map(({ endsByItself }) => endsByItself)).toEqual([0, 0]);
      },
      pause + 2 * patience + 60_000,
    );
  },
);
