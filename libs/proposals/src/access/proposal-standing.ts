import type { AffectedPart } from '../content/proposal-content.js';
import type { ProposalCircle } from './proposal-circle.js';

/** The people, organisations and scope of a proposal, from which follows who may do what. */
export interface ProposalStanding {
  readonly programmeId: string;
  readonly cohortId: string;
  readonly circle: ProposalCircle;
  readonly authorIds: readonly string[];
  /** The home organisations of the authors. */
  readonly authorOrganisationIds: readonly string[];
  readonly affected: readonly { readonly organisationId: string; readonly part: AffectedPart }[];
}
