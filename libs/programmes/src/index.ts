export { ProgrammesModule } from './programmes.module.js';
export {
  Organisation,
  type OrganisationKind,
  organisationKinds,
} from './organisations/organisation.entity.js';
export { type OrganisationRef, organisationRef } from './organisations/organisation-ref.js';
export {
  type OrganisationFilter,
  OrganisationReadModel,
  type OrganisationView,
} from './organisations/organisation.read-model.js';
export { type OrganisationContents, OrganisationService } from './organisations/organisation.service.js';
export {
  type ChainStep,
  type MilestoneAnchor,
  milestoneAnchors,
  type MilestoneTemplate,
  type PartnerInput,
  type PartnerRole,
  partnerRoles,
  type ProgrammeContents,
  type ProgrammeKind,
  programmeKinds,
  type ProgrammeSettings,
  type Recommendation,
} from './programmes/programme-contents.js';
export {
  defaultChainSteps,
  defaultMilestoneTemplate,
  defaultSettings,
} from './programmes/programme-defaults.js';
export { Programme } from './programmes/programme.entity.js';
export { type ProgrammeAction, programmePolicy } from './programmes/programme.policy.js';
export {
  type CohortLine,
  type PartnerLine,
  ProgrammeReadModel,
  type ProgrammeSummaryView,
  type ProgrammeView,
} from './programmes/programme.read-model.js';
export { type NewProgramme, ProgrammeService } from './programmes/programme.service.js';
export { CohortPeriodListeners, type CohortPeriodListener } from './cohorts/cohort-period-listeners.js';
export { Cohort } from './cohorts/cohort.entity.js';
export { type CohortFilter, CohortReadModel, type CohortView } from './cohorts/cohort.read-model.js';
export type { CohortContents } from './cohorts/cohort.repository.js';
export { CohortService } from './cohorts/cohort.service.js';
export { faultUnless } from './faults/fault-unless.js';
export { isProgrammeDay } from './faults/period-faults.js';
export { uniqueFaults } from './faults/unique-faults.js';
export {
  IsFileDate,
  IsFileInstant,
  IsFileKey,
  IsFileLocalTime,
  IsFileText,
} from './programme-file/file-fields.js';
export { FileIds } from './programme-file/file-ids.js';
export { FileReferences, OFFICE, SYSTEM } from './programme-file/file-references.js';
export {
  type FileStep,
  type PlacedEntry,
  type ProgrammeFilePart,
  ProgrammeFileParts,
} from './programme-file/programme-file-part.js';
export type { ImportProgress } from './programme-file/programme-file-story.js';
export { type ImportReport, ProgrammeImport } from './programme-file/programme-import.js';
