import { OutboxRelay } from '@app/platform';
import { Processor } from '@nestjs/bullmq';
import { JobProcessor } from '../job-processor.js';

/** Hands what happened to whoever subscribed, woken by every event and swept every minute. */
@Processor('outbox')
export class OutboxProcessor extends JobProcessor {
  constructor(private readonly relay: OutboxRelay) {
    super();
  }

  protected perform(): Promise<number> {
    return this.relay.relay();
  }
}
