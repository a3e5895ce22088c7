import { ExchangeStartService } from '@app/exchanges';
import { Processor } from '@nestjs/bullmq';
import type { Job } from 'bullmq';
import { JobProcessor } from '../job-processor.js';
import { exchangesQueue, startExchangeJob, type StartExchangeData } from './exchange-jobs.js';

/** Starts exchanges: the one that a job names, and every one that is due when swept. */
@Processor(exchangesQueue)
export class ExchangesProcessor extends JobProcessor<StartExchangeData | undefined> {
  constructor(private readonly starts: ExchangeStartService) {
    super();
  }

  protected perform({ name, data }: Job<StartExchangeData | undefined>): Promise<unknown> {
    if (name === startExchangeJob && data) return this.starts.startExchange(data.exchangeId);
    return this.starts.startDueExchanges();
  }
}
