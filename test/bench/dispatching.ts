import { setTimeout as delay } from 'node:timers/promises';
import { Wakener } from '@app/platform';
import { ReminderPlanner } from '@app/reminders';
import { getQueueToken } from '@nestjs/bullmq';
import { Queue, Worker } from 'bullmq';
import { progress } from '../faults/load.js';
import { MailSink } from '../setup/mail-sink.js';
import { BenchWorker, startedAs } from './bench-worker.js';
import { secondsOf } from './stopwatch.js';

/** How fast a worker is on one backend, per second. */
export interface Speed {
  readonly jobs: number;
  readonly reminders: number;
}

/**
 * Measures on one backend how many no-op jobs bare Bull does, and how many reminders that are due at once the worker
 * mails to a server that says yes at once: from the wake to the mark of the last mail.
 */
export async function measureDispatching(count: number, backend: NodeJS.ProcessEnv): Promise<Speed> {
  const sink = new MailSink();
  await sink.start();
  const load = { count, from: new Date(startedAs.getTime() + 60_000), during: 1_000 };
  const bench = await BenchWorker.start(load, { ...backend, SMTP_URL: sink.url });
  try {
    const jobs = count / (await noOpSeconds(bench, count));
    await bench.worker.get(ReminderPlanner).planAll();
    bench.setClock(new Date(startedAs.getTime() + 120_000));
    const reminders = count / (await secondsOf(() => mailAll(bench, count)));
    return { jobs, reminders };
  } finally {
    await bench.stop();
    await sink.stop();
  }
}

async function mailAll({ worker, database }: BenchWorker, count: number): Promise<void> {
  await worker.get(Wakener).wake('reminders');
  while ((await progress(database)).mailed < count) await delay(20);
}

/** Bare Bull with the options of the product's own queues. */
async function noOpSeconds({ worker }: BenchWorker, count: number): Promise<number> {
  const { connection, defaultJobOptions } = worker.get<Queue>(getQueueToken('mail')).opts;
  const queue = new Queue('bench', { connection, ...(defaultJobOptions && { defaultJobOptions }) });
  const bare = new Worker('bench', () => Promise.resolve(), { connection, autorun: false });
  // The database is dropped under them at the end, which is no fault.
  queue.on('error', () => undefined);
  bare.on('error', () => undefined);
  await queue.addBulk(Array.from({ length: count }, () => ({ name: 'no-op', data: {} })));
  try {
    return await secondsOf(async () => {
      let left = count;
      const done = new Promise<void>((resolve) => {
        bare.on('completed', () => {
          left -= 1;
          if (left === 0) resolve();
        });
      });
      void bare.run();
      await done;
    });
  } finally {
    await bare.close();
    await queue.close();
  }
}
