import type { IsoDate } from '@app/calendar';
import type { PersonRef } from '@app/identity';
import type { OrganisationRef } from '@app/programmes';
import type { ActionView } from '@app/workflow';
import type { ProposalPermission } from '../access/proposal.policy.js';
import type { CheckOutcome } from '../adoption/adoption-check.entity.js';
import type { AdoptionAnchor } from '../adoption/proposal-adoption.entity.js';
import type { AttachmentPermission } from '../attachments/attachment.policy.js';
import type { TextFinding } from '../content/client-data.js';
import type { ProposalContent } from '../content/proposal-content.js';
import type { Verdict } from '../reviews/verdict.js';
import type { PilotOutcome, PilotState } from '../trial/proposal-pilot.entity.js';
import type { ProposalState } from '../transitions/proposal.workflow.js';
import type { ProposalSummary } from './proposal-summary.js';

/** The review of one organisation in one round. */
export interface ReviewView {
  readonly organisationId: string;
  readonly organisation: OrganisationRef;
  readonly part: 'acts' | 'consulted';
  /** The round of review, from 1; the last one counts. */
  readonly round: number;
  /** The revision that is judged. */
  readonly revision: number;
  readonly askedAt: Date;
  /** The last day of the term, included. */
  readonly dueOn: IsoDate;
  readonly isOverdue: boolean;
  /** Who can give the verdict today: the sponsor; null where there is none. */
  readonly reviewer: PersonRef | null;
  readonly verdict: Verdict | null;
  readonly verdictTitle: string | null;
  readonly motivation: string | null;
  readonly givenBy: PersonRef | null;
  /** The sponsor for whom a deputy judged. */
  readonly deputyFor: PersonRef | null;
  readonly givenAt: Date | null;
  /** Whether the reader can give, or change, this verdict now. */
  readonly isOwn: boolean;
}

/** A pilot, planned, running or ended. */
export interface PilotView {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly state: PilotState;
  readonly owner: PersonRef;
  readonly organisations: readonly OrganisationRef[];
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly measure: string;
  readonly outcome: PilotOutcome | null;
  readonly evaluation: string | null;
  readonly evaluatedBy: PersonRef | null;
  readonly evaluatedAt: Date | null;
  /** What the reader can do with it now. */
  readonly permissions: readonly ('change' | 'evaluate')[];
}

/** The adoption by an acting organisation in the current launch. */
export interface AdoptionView {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly organisation: OrganisationRef;
  readonly owner: PersonRef;
  readonly anchor: AdoptionAnchor;
  readonly anchoredIn: string;
  readonly effectiveOn: IsoDate;
  readonly confirmedBy: PersonRef | null;
  readonly confirmedFor: PersonRef | null;
  readonly confirmedAt: Date | null;
  readonly permissions: readonly ('change' | 'confirm')[];
}

/** The question to an acting organisation whether it still stands. */
export interface AdoptionCheckView {
  readonly id: string;
  readonly version: number;
  /** The launch that it is about; the last one counts. */
  readonly launch: number;
  readonly organisationId: string;
  readonly organisation: OrganisationRef;
  readonly dueOn: IsoDate;
  readonly isDue: boolean;
  readonly outcome: CheckOutcome | null;
  readonly note: string | null;
  readonly answeredBy: PersonRef | null;
  readonly answeredAt: Date | null;
  readonly permissions: readonly 'answer'[];
}

/** A file that belongs to the proposal. */
export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
  readonly addedBy: PersonRef;
  readonly addedAt: Date;
  /** What the reader can do with it now. */
  readonly permissions: readonly AttachmentPermission[];
}

/** What must happen next, and by whom, in the language of the reader. */
export interface NextStep {
  /** One sentence: `Wacht op het oordeel van Politie, uiterlijk 8 maart.` */
  readonly sentence: string;
  readonly dueOn: IsoDate | null;
}

/** A proposal as one reader sees it. */
export interface ProposalView extends ProposalSummary, ProposalContent {
  readonly affectedOrganisations: ProposalSummary['affectedOrganisations'];
  readonly cohortName: string;
  readonly programmeName: string;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  /** The revision that was judged last. */
  readonly judgedRevision: number | null;
  readonly reviewRound: number;
  readonly launch: number;
  readonly parkedFrom: ProposalState | null;
  readonly mergedInto: { readonly id: string; readonly title: string } | null;
  /** The proposals that this one took in and that the reader may see. */
  readonly mergedFrom: readonly { readonly id: string; readonly title: string }[];
  readonly next: NextStep | null;
  /** Of every round, oldest first. */
  readonly reviews: readonly ReviewView[];
  /** Acting and consulted organisations for which nobody can give a verdict. */
  readonly missingReviewers: readonly OrganisationRef[];
  readonly pilots: readonly PilotView[];
  readonly adoptions: readonly AdoptionView[];
  /** Ids of acting organisations whose adoption is not recorded yet, and the reader may record. */
  readonly adoptionsToRecord: readonly string[];
  /** Of every launch, by due date. */
  readonly adoptionChecks: readonly AdoptionCheckView[];
  /** The organisations in which it is recognised. */
  readonly recognitions: readonly OrganisationRef[];
  readonly attachments: readonly AttachmentView[];
  /** Whether the reader follows it, and whether they recognise it. */
  readonly isFollowing: boolean;
  readonly isRecognised: boolean;
  /** What the client-data guard finds in the text; for authors, empty for others. */
  readonly findings: readonly TextFinding[];
  readonly actions: readonly ActionView[];
  readonly permissions: readonly ProposalPermission[];
}
