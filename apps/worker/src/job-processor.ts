import { Context } from '@app/platform';
import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Inject, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';

/** A job of a queue, run in a context of its own. A job must bear being run twice and at the same time. */
export abstract class JobProcessor<Data = unknown> extends WorkerHost {
  @Inject(Context)
  private readonly context!: Context;
  private readonly log = new Logger(this.constructor.name);

  /** What the job does, from its data alone; the database is asked again for everything else. */
  protected abstract perform(job: Job<Data>): Promise<unknown>;

  override process(job: Job<Data>): Promise<unknown> {
    return this.context.run({ origin: 'worker', requestId: `${job.queueName}:${job.id}` }, () =>
      this.perform(job),
    );
  }

  @OnWorkerEvent('failed')
  onFailed(job: Job<Data> | undefined, fault: Error): void {
    this.log.error(`Job ${job?.name ?? '?'} failed: ${fault.message}`);
  }

  /** A worker without a listener would end the process at the first lost connection. */
  @OnWorkerEvent('error')
  onError(fault: Error): void {
    this.log.warn(`The queue is out of reach: ${fault.message}`);
  }
}
