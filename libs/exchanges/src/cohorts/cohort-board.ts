import type { IsoDate } from '@app/calendar';
import type { CohortView } from '@app/programmes';
import type { MilestoneView } from '../milestones/milestone-view.js';
import type { PersonRef } from '@app/identity';
import type { ExchangeSummary } from '../reading/exchange-summary.js';
import type { PeriodProgress } from '../reading/exchange-view.js';
import type { ExchangeState } from '../transitions/exchange.workflow.js';

/** A cell of the board. */
export type BoardMilestone = Pick<
  MilestoneView,
  'id' | 'key' | 'status' | 'timing' | 'dueOn' | 'doneOn' | 'mandatory'
>;

/** An exchange that is not cancelled, with its milestones in the order of the template. */
export interface BoardRow {
  readonly exchange: ExchangeSummary;
  readonly milestones: readonly BoardMilestone[];
}

export const attentionKinds = [
  'milestone_overdue',
  'milestone_due_soon',
  'signature_missing',
  'amendment_unsigned',
] as const;
export type AttentionKind = (typeof attentionKinds)[number];

/** Something that waits for somebody. */
export interface Attention {
  readonly kind: AttentionKind;
  readonly exchangeId: string;
  readonly milestoneId: string | null;
  readonly title: string;
  /** Who has to act. */
  readonly who: PersonRef;
  /** The last day on which it is in time: a signature is due before the first day. */
  readonly dueOn: IsoDate | null;
  /** Working days until then; negative when it is late. */
  readonly workingDays: number | null;
}

/** A cohort at a glance: candidates × milestones, and what needs action. Source: the product, "Cohort board". */
export interface CohortBoard {
  readonly cohort: CohortView;
  readonly today: IsoDate;
  readonly period: PeriodProgress;
  readonly milestoneColumns: readonly { readonly key: string; readonly title: string }[];
  /** By the name of the candidate. */
  readonly rows: readonly BoardRow[];
  /** What is due first comes first; what has no day comes last. */
  readonly attention: readonly Attention[];
  readonly counts: {
    /** Cancelled exchanges are counted here too. */
    readonly exchangesByState: Readonly<Record<ExchangeState, number>>;
    /** How many organisations send or receive somebody. */
    readonly organisations: number;
  };
}
