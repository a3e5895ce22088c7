import type { IsoDate } from '@app/calendar';
import type { MilestoneAnchor } from '@app/programmes';
import type { ActionView } from '@app/workflow';
import type { PersonRef } from '@app/identity';
import type { ExchangeSummary } from '../reading/exchange-summary.js';
import type { MilestoneTiming } from './milestone-timing.js';
import type { MilestoneStatus } from './milestone.workflow.js';

/** A milestone as one reader sees it. */
export interface MilestoneView {
  readonly id: string;
  readonly version: number;
  readonly exchangeId: string;
  readonly key: string;
  readonly title: string;
  readonly anchor: MilestoneAnchor;
  /** The last day on which it is in time. */
  readonly dueOn: IsoDate;
  readonly mandatory: boolean;
  readonly status: MilestoneStatus;
  /** Null when it is settled, or the exchange is cancelled. */
  readonly timing: MilestoneTiming | null;
  readonly doneOn: IsoDate | null;
  readonly waivedReason: string | null;
  readonly settledBy: PersonRef | null;
  /** Negative when it is late; null without a timing. */
  readonly workingDaysLeft: number | null;
  readonly actions: readonly ActionView[];
}

/** A milestone with the exchange that it belongs to. */
export interface ListedMilestone extends MilestoneView {
  readonly exchange: ExchangeSummary;
}
