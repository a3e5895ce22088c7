import { MailDelivery } from '@app/platform';
import { Processor } from '@nestjs/bullmq';
import { JobProcessor } from '../job-processor.js';

/** Sends the mail that was ordered, woken by every order and swept every minute. */
@Processor('mail')
export class MailProcessor extends JobProcessor {
  constructor(private readonly delivery: MailDelivery) {
    super();
  }

  protected perform(): Promise<number> {
    return this.delivery.deliver();
  }
}
