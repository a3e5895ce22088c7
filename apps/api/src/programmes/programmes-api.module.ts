import { ExchangesModule } from '@app/exchanges';
import { ProgrammesModule } from '@app/programmes';
import { Module } from '@nestjs/common';
import { CohortsController } from './cohorts.controller.js';
import { ProgrammeImportsController } from './programme-imports.controller.js';
import { ProgrammesController } from './programmes.controller.js';

/** Programmes, their cohorts, and programme files with all parts that can be replayed. */
@Module({
  imports: [ProgrammesModule, ExchangesModule],
  controllers: [ProgrammesController, CohortsController, ProgrammeImportsController],
})
export class ProgrammesApiModule {}
