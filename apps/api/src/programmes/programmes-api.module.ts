import { ProgrammesModule } from '@app/programmes';
import { Module } from '@nestjs/common';
import { CohortsController } from './cohorts.controller.js';
import { ProgrammeImportsController } from './programme-imports.controller.js';
import { ProgrammesController } from './programmes.controller.js';

@Module({
  imports: [ProgrammesModule],
  controllers: [ProgrammesController, CohortsController, ProgrammeImportsController],
})
export class ProgrammesApiModule {}
