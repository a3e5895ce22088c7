import { Clock } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { getQueueToken } from '@nestjs/bullmq';
import type { INestApplicationContext } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { MailProcessor } from '../../apps/worker/src/mail/mail.processor.js';
import { OutboxProcessor } from '../../apps/worker/src/outbox/outbox.processor.js';
import { RemindersProcessor } from '../../apps/worker/src/reminders/reminders.processor.js';
import { Scheduler } from '../../apps/worker/src/scheduler.js';
import { buildExchange, buildMilestone, type BuiltCast } from '../factories/exchange.factory.js';
import type { BuiltPerson } from '../factories/person.factory.js';
import { startApplication, type TestApplication } from '../setup/application.js';
import { queueBackends } from '../setup/queue-backends.js';
import type { SettableClock } from '../setup/settable-clock.js';
import { startWorker } from '../setup/worker.js';
import { ReminderClient } from './reminder-client.js';

let app: TestApplication;
let worker: INestApplicationContext;
let reminders: ReminderClient;
let queue: Queue;

function setClocks(instant: string): void {
  app.clock.set(instant);
  worker.get<SettableClock>(Clock).set(instant);
}

/** Resolves when a job of the queue is done for which `isIt` holds. */
function done(isIt: (job: Job) => boolean): Promise<void> {
  return new Promise((resolve) => {
    worker.get(RemindersProcessor).worker.on('completed', (job: Job) => {
      if (isIt(job)) resolve();
    });
  });
}

/** Resolves with the subjects of what somebody was mailed, after the job that mailed them. */
function mailedTo({ email }: BuiltPerson): Promise<string[]> {
  return new Promise((resolve) => {
    worker.get(MailProcessor).worker.on('completed', () => {
      void reminders.mailsTo(email).then((mails) => {
        if (mails.length > 0) resolve(mails.map(({ subject }) => subject));
      });
    });
  });
}

/** Resolves when nothing is left to tell: also of what happened before something else. */
async function everythingTold(): Promise<void> {
  const { worker: outbox } = worker.get(OutboxProcessor);
  const handled = async (): Promise<boolean> =>
    (await app.database.query<object[]>(`SELECT FROM outbox_event WHERE handled_at IS NULL`)).length === 0;
  await new Promise<void>((resolve, reject) => {
    const look = (): void => void handled().then((isSo) => isSo && resolve(), reject);
    outbox.on('completed', look);
    look();
  });
}

/** The wake that was put into the queue for an instant; undefined where there is none. */
function wakeAt(instant: string): Promise<Job | undefined> {
  return queue.getJob(`wake-${new Date(instant).getTime() / 1_000}`);
}

describe.each(queueBackends)('reminders, with the queue in $backend', ({ environment }) => {
  let cast: BuiltCast;
  let exchangeId: string;
  let milestoneId: string;
  beforeAll(async () => {
    const backend = await environment();
    app = await startApplication(backend);
    worker = await startWorker(app, backend);
    reminders = new ReminderClient(app);
    queue = worker.get<Queue>(getQueueToken('reminders'));
  });
  afterAll(async () => {
    await worker.close();
    await app.close();
  });
  /** A milestone on Monday 15 March 2021, of which the planner hears on Monday 1 February. */
  beforeEach(async () => {
    setClocks('2021-02-01T09:00:00+01:00');
    ({ id: exchangeId, cast } = await buildExchange(app.database));
    milestoneId = await buildMilestone(app.database, { exchangeId, dueOn: '2021-03-15' });
  });

  const ledger = () => reminders.ledger(cast.office.id, `subjectId=${milestoneId}`);

  it('are planned after the event, and a wake waits for the first of them', async () => {
    const candidate = await app.as(cast.candidate.id);
    const { body } = await candidate.get(`/milestones?exchangeId=${exchangeId}`).expect(200);
    const { items } = body as { items: { version: number }[] };
    const settle = (status: string, version?: number) =>
      candidate.patch(`/milestones/${milestoneId}`, { status }, version).expect(200);
    await settle('done', items[0]?.version);
    await settle('open', (items[0]?.version ?? 0) + 1);
    await everythingTold();
    expect((await ledger())[0]).toBe('two_weeks_before planned 2021-03-01T08:00');
    const wake = await wakeAt('2021-03-01T09:00:00+01:00');
    expect(wake?.opts.delay).toBe(28 * 24 * 3_600_000);
  });

  it('are sent by the wake of their instant', async () => {
    await reminders.planAll();
    const instant = '2021-03-01T09:00:00+01:00';
    const wake = await wakeAt(instant);
    const woken = done(({ id }) => id === wake?.id);
    const mailed = mailedTo(cast.candidate);
    setClocks(instant);
    await wake?.promote();
    await woken;
    expect((await ledger())[0]).toBe('two_weeks_before sent 2021-03-01T08:00');
    expect(await mailed).toEqual(['Over 14 dagen (ma 15 maart): Gesprek']);
  });

  it('have a sweep that comes back when the clock that planned it was ahead', async () => {
    const ahead = Date.now() + 86_400_000;
    await queue.removeJobScheduler('sweep');
    await queue.upsertJobScheduler('sweep', { every: 60_000, startDate: ahead }, { name: 'sweep' });
    expect((await queue.getJobScheduler('sweep'))?.next).toBeGreaterThanOrEqual(ahead);
    await worker.get(Scheduler).restore();
    expect((await queue.getJobScheduler('sweep'))?.next).toBeLessThan(Date.now() + 120_000);
  });

  it('are sent by the sweep when the queue was emptied, and the sweep itself comes back', async () => {
    await reminders.planAll();
    await queue.obliterate({ force: true });
    expect(await queue.getJobSchedulersCount()).toBe(0);
    const swept = done(({ name }) => name === 'sweep');
    const mailed = mailedTo(cast.candidate);
    setClocks('2021-03-01T09:00:00+01:00');
    await worker.get(Scheduler).restore();
    await swept;
    expect(await queue.getJobSchedulersCount()).toBe(2);
    expect(await mailed).toEqual(['Over 14 dagen (ma 15 maart): Gesprek']);
  });
});
