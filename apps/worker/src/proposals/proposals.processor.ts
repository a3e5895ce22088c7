import { ProposalSweepService } from '@app/proposals';
import { Processor } from '@nestjs/bullmq';
import { JobProcessor } from '../job-processor.js';

/** The queue of the jobs of proposals. */
export const proposalsQueue = 'proposals';

/** Wakes parked proposals, starts reviews and lets silence count, for every proposal that is due. */
@Processor(proposalsQueue)
export class ProposalsProcessor extends JobProcessor {
  constructor(private readonly sweeps: ProposalSweepService) {
    super();
  }

  protected perform(): Promise<unknown> {
    return this.sweeps.sweep();
  }
}
