import type { IsoDate } from '@app/calendar';
import type { AffectedPart } from '../content/proposal-content.js';
import type { PilotOutcome } from '../trial/proposal-pilot.entity.js';
import type { Verdict } from '../reviews/verdict.js';

/** An organisation that the proposal affects, as its review stands in the current round. */
export interface AffectedSituation {
  readonly organisationId: string;
  readonly name: string;
  readonly part: AffectedPart;
  /** Whether somebody can give its verdict today: its sponsor in the programme, or their deputy. */
  readonly hasReviewer: boolean;
  readonly verdict: Verdict | null;
  /** The last day of the term, included; null where no review was asked. */
  readonly dueOn: IsoDate | null;
}

/** The pilot that is planned or runs; ended ones no longer count. */
export interface PilotSituation {
  readonly state: 'planned' | 'running';
  readonly outcome: PilotOutcome | null;
}

/** How far the adoption by an acting organisation is, for the current launch. */
export interface AdoptionSituation {
  readonly organisationId: string;
  readonly name: string;
  readonly isComplete: boolean;
  readonly isConfirmed: boolean;
}

/** The proposal into which another one would be merged. */
export interface MergeTarget {
  readonly isItself: boolean;
  readonly isFinal: boolean;
}

/** What the workflow of the proposal looks at. */
export interface ProposalSituation {
  readonly hasProblem: boolean;
  readonly hasChange: boolean;
  readonly affected: readonly AffectedSituation[];
  /** How many findings of the client-data guard were neither removed nor declared harmless. */
  readonly unresolvedFindings: number;
  readonly revision: number;
  /** The revision that was judged last; null before the first review. */
  readonly judgedRevision: number | null;
  readonly pilot: PilotSituation | null;
  /** One for each acting organisation. */
  readonly adoptions: readonly AdoptionSituation[];
  /** Whether a check of the current launch says that the adoption has lapsed. */
  readonly hasLapsed: boolean;
  /** The state from which it was parked; null unless it is parked. */
  readonly parkedFrom: string | null;
  /** What a merge names; null when that does not exist, or cannot be merged into; absent when nothing is named. */
  readonly mergeTarget?: MergeTarget | null;
}
