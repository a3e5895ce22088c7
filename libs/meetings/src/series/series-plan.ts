import type { AgendaPlan, Guest, MeetingPlan } from '../planning/meeting-plan.js';

/** What the meetings of a series have in common, and when they are. */
export interface SeriesPlan extends Omit<MeetingPlan, 'startsAt' | 'endsAt'> {
  /** The value of an RRULE that ends. */
  readonly rule: string;
  /** The first meeting, local to the zone of the programme: `2021-01-14T13:30:00`. */
  readonly startsLocal: string;
  readonly minutes: number;
}

/** A series as it is first planned. */
export interface NewSeries extends SeriesPlan {
  readonly cohortId: string;
  /** Left out: the candidates and the facilitators of the cohort. */
  readonly inviteeIds?: readonly string[];
  readonly guests?: readonly Guest[];
  /** Every meeting gets an agenda of its own with these items. */
  readonly agenda?: readonly AgendaPlan[];
  /** Items of the backlog of the cohort, for the first meeting. */
  readonly backlogItemIds?: readonly string[];
  /** Whether whatever looks like client data in the titles is harmless. */
  readonly declareHarmless?: boolean | undefined;
}

/** Which meetings of a series are concerned: one and what follows, or all; never those that have begun. */
export const seriesScopes = ['following', 'all'] as const;
export type SeriesScope = (typeof seriesScopes)[number];

/** The meetings of a series that are concerned. */
export interface SeriesRange {
  readonly scope: SeriesScope;
  /** The meeting with which `following` begins. */
  readonly meetingId?: string | undefined;
}

/** What is changed; `rule` and `startsLocal` count from the first meeting that is concerned. */
export type SeriesChange = Partial<Omit<SeriesPlan, 'kind'>>;

/** A change, for the meetings that are concerned. */
export interface RangedChange extends SeriesRange {
  readonly change: SeriesChange;
  readonly declareHarmless?: boolean | undefined;
}

/** Why meetings are cancelled. */
export interface RangedCancellation extends SeriesRange {
  readonly reason?: string | undefined;
  readonly declareHarmless?: boolean | undefined;
}
