import { Clock } from '@app/platform';
import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Job, Queue } from 'bullmq';
import {
  exchangesQueue,
  startExchangeJob,
  type StartExchangeData,
} from '../../apps/worker/src/exchanges/exchange-jobs.js';
import { ExchangesProcessor } from '../../apps/worker/src/exchanges/exchanges.processor.js';
import { buildExchange } from '../factories/exchange.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { queueBackends } from '../setup/queue-backends.js';
import type { SettableClock } from '../setup/settable-clock.js';
import { startWorker } from '../setup/worker.js';
import { ExchangeClient } from './exchange-client.js';

let app: TestApplication;
let worker: INestApplicationContext;
let exchanges: ExchangeClient;

/** Sets the third signature at this moment. @returns the job that the worker makes of it */
async function agreeAt(instant: string): Promise<Job<StartExchangeData>> {
  app.clock.set(instant);
  worker.get<SettableClock>(Clock).set(instant);
  const { id, cast } = await buildExchange(app.database, { state: 'proposed' });
  const queue = worker.get<Queue<StartExchangeData>>(getQueueToken(exchangesQueue));
  const added = new Promise<Job<StartExchangeData>>((resolve) => {
    queue.on('waiting', (job) => {
      if (job.data.exchangeId === id) resolve(job);
    });
  });
  for (const { id: personId } of [cast.candidate, cast.homeSponsor, cast.hostSponsor])
    await exchanges.take(personId, id, { action: 'sign' });
  return added;
}

describe.each(queueBackends)('the third signature, with the queue in $backend', ({ environment }) => {
  beforeAll(async () => {
    const queue = await environment();
    app = await startApplication(queue);
    exchanges = new ExchangeClient(app);
    worker = await startWorker(app, queue);
  });
  afterAll(async () => {
    await worker.close();
    await app.close();
  });

  it('puts the start in the queue for six o’clock on the first day', async () => {
    const job = await agreeAt('2020-11-15T06:00:00+01:00');
    expect([job.name, job.opts.delay]).toEqual([startExchangeJob, 24 * 3_600_000]);
  });

  it('starts at once what should have started already', async () => {
    const started = new Promise<string>((resolve) => {
      worker.get(ExchangesProcessor).worker.on('completed', ({ name, data }: Job<StartExchangeData>) => {
        if (name === startExchangeJob) resolve(data.exchangeId);
      });
    });
    const { data } = await agreeAt('2020-11-16T09:00:00+01:00');
    expect(await started).toBe(data.exchangeId);
    const [exchange] = await app.database.query<{ state: string }[]>(
      `SELECT state FROM exchange WHERE id = $1`,
      [data.exchangeId],
    );
    expect(exchange?.state).toBe('active');
  });
});
