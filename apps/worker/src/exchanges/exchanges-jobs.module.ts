import { ExchangesModule } from '@app/exchanges';
import { Module } from '@nestjs/common';
import { ExchangeStartPlanner } from './exchange-start-planner.js';
import { ExchangesProcessor } from './exchanges.processor.js';

/** The jobs of exchanges. */
@Module({
  imports: [ExchangesModule],
  providers: [ExchangesProcessor, ExchangeStartPlanner],
})
export class ExchangesJobsModule {}
