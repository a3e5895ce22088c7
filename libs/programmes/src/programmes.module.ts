import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CohortPeriodListeners } from './cohorts/cohort-period-listeners.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationReadModel } from './organisations/organisation.read-model.js';
import { OrganisationService } from './organisations/organisation.service.js';
import { ProgrammeFileParts } from './programme-file/programme-file-part.js';

/** Organisations, programmes, cohorts and the import of programme files. */
@Module({
  imports: [TypeOrmModule.forFeature([Organisation])],
  providers: [OrganisationService, OrganisationReadModel, CohortPeriodListeners, ProgrammeFileParts],
  exports: [OrganisationService, OrganisationReadModel, CohortPeriodListeners, ProgrammeFileParts],
})
export class ProgrammesModule {}
