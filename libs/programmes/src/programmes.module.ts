import { Module } from '@nestjs/common';
import { CohortPeriodListeners } from './cohorts/cohort-period-listeners.js';
import { ProgrammeFileParts } from './programme-file/programme-file-part.js';

/** Organisations, programmes, cohorts and the import of programme files. */
@Module({
  providers: [CohortPeriodListeners, ProgrammeFileParts],
  exports: [CohortPeriodListeners, ProgrammeFileParts],
})
export class ProgrammesModule {}
