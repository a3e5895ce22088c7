export { ProgrammesModule } from './programmes.module.js';
export { CohortPeriodListeners, type CohortPeriodListener } from './cohorts/cohort-period-listeners.js';
export { IsFileDate, IsFileInstant, IsFileKey, IsFileText } from './programme-file/file-fields.js';
export { FileIds } from './programme-file/file-ids.js';
export { faultUnless, FileReferences, SYSTEM } from './programme-file/file-references.js';
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
