import type { IsoDate } from '@app/calendar';
import type { PersonRef } from '@app/identity';
import type { OrganisationRef } from '@app/programmes';
import type { AffectedPart } from '../content/proposal-content.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';

/** Something of the programme that a proposal refers to, in the language of the reader. */
export interface NamedKey {
  readonly key: string;
  readonly title: string;
}

/** An organisation that the proposal affects, by name. */
export interface AffectedView {
  readonly organisationId: string;
  readonly part: AffectedPart;
  readonly organisation: OrganisationRef;
}

/** Why a proposal waits for the reader. */
export const awaitedThings = ['verdict', 'text', 'confirmation', 'check', 'reviewers'] as const;
export type AwaitedThing = (typeof awaitedThings)[number];

/** What is asked of the reader. */
export interface Awaited {
  /**
   * `verdict` and `confirmation` and `check`: of an organisation for which the reader speaks; `text`: changes
   * were requested of an author; `reviewers`: the programme office sees that a reviewer is missing.
   */
  readonly what: AwaitedThing;
  /** For which organisation; null for an author and the programme office. */
  readonly organisation: OrganisationRef | null;
  /** The last day, included; null where there is no term. */
  readonly dueOn: IsoDate | null;
}

/** A proposal in a list or on a board. */
export interface ProposalSummary {
  readonly id: string;
  readonly version: number;
  readonly cohortId: string;
  readonly programmeId: string;
  /** `2021-001`; null until it is submitted. */
  readonly reference: string | null;
  readonly title: string;
  readonly state: ProposalState;
  readonly stateTitle: string;
  readonly stateSince: Date;
  readonly revision: number;
  /** Whether the cohort can read it. */
  readonly isShared: boolean;
  readonly authors: readonly PersonRef[];
  readonly chainStepTitle: string | null;
  readonly recommendationTitle: string | null;
  readonly affectedOrganisations: readonly AffectedView[];
  /** The earliest term of a verdict that is missing, included; null where none is. */
  readonly dueOn: IsoDate | null;
  readonly isOverdue: boolean;
  /** The day on which a parked proposal is taken up again. */
  readonly wakesOn: IsoDate | null;
  /** By how many organisations it is recognised, and how many comments it has. */
  readonly recognitionCount: number;
  readonly commentCount: number;
  readonly awaiting: readonly Awaited[];
  readonly changedAt: Date;
}
