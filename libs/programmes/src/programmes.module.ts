import { IdentityModule } from '@app/identity';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CohortPeriodListeners } from './cohorts/cohort-period-listeners.js';
import { Cohort } from './cohorts/cohort.entity.js';
import { CohortReadModel } from './cohorts/cohort.read-model.js';
import { CohortRepository } from './cohorts/cohort.repository.js';
import { CohortService } from './cohorts/cohort.service.js';
import { Organisation } from './organisations/organisation.entity.js';
import { OrganisationReadModel } from './organisations/organisation.read-model.js';
import { OrganisationService } from './organisations/organisation.service.js';
import { ProgrammeFileBase } from './programme-file/programme-file-base.js';
import { ProgrammeFileParts } from './programme-file/programme-file-part.js';
import { ProgrammeFileReplay } from './programme-file/programme-file-replay.js';
import { ProgrammeFileStory } from './programme-file/programme-file-story.js';
import { ProgrammeImport } from './programme-file/programme-import.js';
import { Programme } from './programmes/programme.entity.js';
import { ProgrammeReadModel } from './programmes/programme.read-model.js';
import { ProgrammeRepository } from './programmes/programme.repository.js';
import { ProgrammeService } from './programmes/programme.service.js';

const services = [
  OrganisationService,
  OrganisationReadModel,
  ProgrammeService,
  ProgrammeReadModel,
  CohortService,
  CohortReadModel,
  CohortPeriodListeners,
  ProgrammeFileParts,
  ProgrammeImport,
];

/** Organisations, programmes, cohorts and the import of programme files. */
@Module({
  imports: [IdentityModule, TypeOrmModule.forFeature([Organisation, Programme, Cohort])],
  providers: [
    ...services,
    ProgrammeRepository,
    CohortRepository,
    ProgrammeFileBase,
    ProgrammeFileReplay,
    ProgrammeFileStory,
  ],
  exports: services,
})
export class ProgrammesModule {}
