import { OutboxRelay } from '@app/platform';
import { DigestService, ReminderDispatch, ReminderPlanner } from '@app/reminders';
import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobProcessor } from '../job-processor.js';

/** Plans everything again, for the facts that change without an event and for what was imported. */
export const planJob = 'plan';

/** Sends reminders and digests that are due, woken at their instant and swept every minute. */
@Processor('reminders')
export class RemindersProcessor extends JobProcessor {
  constructor(
    private readonly dispatch: ReminderDispatch,
    private readonly digests: DigestService,
    private readonly planner: ReminderPlanner,
    private readonly relay: OutboxRelay,
  ) {
    super();
  }

  protected async perform({ name }: Job): Promise<void> {
    if (name === planJob) {
      // What waits in the outbox knows better since when its facts are there.
      await this.relay.relay();
      await this.planner.planAll();
    }
    await this.dispatch.dispatch();
    await this.digests.makeDue();
  }
}
