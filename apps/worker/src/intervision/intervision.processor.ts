import { IntervisionRetentionService } from '@app/meetings';
import { Processor } from '@nestjs/bullmq';
import { JobProcessor } from '../job-processor.js';

/** The queue of the jobs of intervision. */
export const intervisionQueue = 'intervision';

/** Destroys what was said in confidence in every cohort whose retention period is over. */
@Processor(intervisionQueue)
export class IntervisionProcessor extends JobProcessor {
  constructor(private readonly retention: IntervisionRetentionService) {
    super();
  }

  protected perform(): Promise<unknown> {
    return this.retention.sweep();
  }
}
