import type { IsoDate } from '@app/calendar';
import type { Sentence } from '@app/workflow';

/** What a programme can be. Source: the domain, "Where it comes from". */
export const programmeKinds = ['trading_places', 'wisselstage'] as const;
export type ProgrammeKind = (typeof programmeKinds)[number];

/** The part that an organisation has in a programme; a `contact` is named in proposals and does not take part. */
export const partnerRoles = [
  'initiator',
  'participant',
  'programme_partner',
  'exchange_bureau',
  'contact',
] as const;
export type PartnerRole = (typeof partnerRoles)[number];

/** From which date a milestone is counted. */
export const milestoneAnchors = ['exchange_start', 'exchange_end', 'cohort_start', 'cohort_end'] as const;
export type MilestoneAnchor = (typeof milestoneAnchors)[number];

/** An organisation in a programme, and its part. */
export interface PartnerInput {
  readonly organisationId: string;
  readonly role: PartnerRole;
}

/** A recommendation of a research report that the programme answers. */
export interface Recommendation extends Sentence {
  /** Unique within the programme. */
  readonly key: string;
}

/** A step in the chain of organisations that a proposal can be about. */
export interface ChainStep extends Sentence {
  /** Unique within the programme. */
  readonly key: string;
}

/** One line of the template from which the milestones of every new exchange are planned. */
export interface MilestoneTemplate extends Sentence {
  /** Unique within the programme. */
  readonly key: string;
  readonly anchor: MilestoneAnchor;
  /** Distance from the anchor, as `parseOffset` reads it: `-P14D`. At most ten years. */
  readonly offset: string;
  /** Whether an exchange can be completed while it is open. */
  readonly mandatory: boolean;
}

export interface ProgrammeSettings {
  /** How many working days an organisation has for a review. */
  readonly reviewTermWorkingDays: number;
  /** The length of an exchange in whole months, `P6M`. */
  readonly exchangeDuration: string;
  /** From and to, `HH:MM`, local time: nothing is sent in between; from later than to passes midnight. */
  readonly quietHours: readonly [string, string];
  /** How many weeks after the last day of a cohort what was said in its intervision is destroyed; left out: six. */
  readonly intervisionRetentionWeeks?: number;
  /** Whether everybody with a role in it must have a second factor; left out: no. */
  readonly secondFactorRequired?: boolean;
}

/** Everything about a programme that people decide. */
export interface ProgrammeContents {
  readonly kind: ProgrammeKind;
  readonly name: string;
  readonly theme: string;
  readonly goal: string;
  /** The first day, included. */
  readonly startsOn: IsoDate;
  /** The last day, included. */
  readonly endsOn: IsoDate;
  /** A zone of the IANA database. */
  readonly timeZone: string;
  readonly partners: readonly PartnerInput[];
  readonly recommendations: readonly Recommendation[];
  readonly chainSteps: readonly ChainStep[];
  readonly settings: ProgrammeSettings;
  readonly milestoneTemplate: readonly MilestoneTemplate[];
}
