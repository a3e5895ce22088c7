import { addOffset, type IsoDate, nextWorkingDay, parseOffset } from '@app/calendar';
import type { MilestoneAnchor } from '@app/programmes';

/** The dates from which the milestones of an exchange are counted. */
export type AnchorDates = Readonly<Record<MilestoneAnchor, IsoDate>>;

/** Where a milestone stands in time, counted from an anchor. */
export interface PlannedFrom {
  readonly anchor: MilestoneAnchor;
  /** An ISO 8601 duration of dates, such as `-P14D`. */
  readonly offset: string;
}

/** The anchor dates of an exchange in its cohort; one that ended early is counted from its real last day. */
export function anchorDates(
  exchange: { startsOn: IsoDate; endsOn: IsoDate; endedOn: IsoDate | null },
  cohort: { startsOn: IsoDate; endsOn: IsoDate },
): AnchorDates {
  return {
    exchange_start: exchange.startsOn,
    exchange_end: exchange.endedOn ?? exchange.endsOn,
    cohort_start: cohort.startsOn,
    cohort_end: cohort.endsOn,
  };
}

/**
 * The due date: the offset counted from the anchor, moved to the next working day. Source: the domain,
 * "Milestone" and "Calendar arithmetic".
 * @throws RangeError when it falls outside of the calendar
 */
export function dueDate({ anchor, offset }: PlannedFrom, anchors: AnchorDates): IsoDate {
  return nextWorkingDay(addOffset(anchors[anchor], parseOffset(offset)));
}
