import { Housekeeping } from '@app/platform';
import { Processor } from '@nestjs/bullmq';
import { JobProcessor } from '../job-processor.js';

/** Removes what has had its time: see `Housekeeping` for the terms. */
@Processor('housekeeping')
export class HousekeepingProcessor extends JobProcessor {
  constructor(private readonly housekeeping: Housekeeping) {
    super();
  }

  protected perform(): Promise<void> {
    return this.housekeeping.run();
  }
}
