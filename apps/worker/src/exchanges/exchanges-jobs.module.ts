import { ExchangesModule } from '@app/exchanges';
import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { exchangesQueue } from './exchange-jobs.js';
import { ExchangeStartPlanner } from './exchange-start-planner.js';
import { ExchangesProcessor } from './exchanges.processor.js';

/** The jobs of exchanges. */
@Module({
  imports: [ExchangesModule, BullModule.registerQueue({ name: exchangesQueue })],
  providers: [ExchangesProcessor, ExchangeStartPlanner],
  exports: [BullModule],
})
export class ExchangesJobsModule {}
