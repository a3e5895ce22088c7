export { ProgrammesModule } from './programmes.module.js';
export { CohortPeriodListeners, type CohortPeriodListener } from './cohorts/cohort-period-listeners.js';
export { IsFileDate, IsFileInstant, IsFileKey, IsFileText } from './programme-file/file-fields.js';
export { FileIds } from './programme-file/file-ids.js';
export { faultUnless } from './faults/fault-unless.js';
export { FileReferences, OFFICE, SYSTEM } from './programme-file/file-references.js';
export {
  type FileStep,
  type PlacedEntry,
  type ProgrammeFilePart,
  ProgrammeFileParts,
} from './programme-file/programme-file-part.js';
export {
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
export { defaultMilestoneTemplate, defaultSettings } from './programmes/programme-defaults.js';
export { Organisation, type OrganisationKind, organisationKinds } from './organisations/organisation.entity.js';
export { type OrganisationFilter, OrganisationReadModel, type OrganisationView } from './organisations/organisation.read-model.js';
export { type OrganisationContents, OrganisationService } from './organisations/organisation.service.js';
