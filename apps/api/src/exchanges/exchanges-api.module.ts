import { ExchangesModule } from '@app/exchanges';
import { Module } from '@nestjs/common';
import { CohortOverviewsController } from './cohort-overviews.controller.js';
import { ExchangeTransitionsController } from './exchange-transitions.controller.js';
import { ExchangesController } from './exchanges.controller.js';
import { MilestonesController } from './milestones.controller.js';

@Module({
  imports: [ExchangesModule],
  controllers: [
    ExchangesController,
    ExchangeTransitionsController,
    MilestonesController,
    CohortOverviewsController,
  ],
})
export class ExchangesApiModule {}
