import { addDays, type IsoDate, workingDaysBetween } from '@app/calendar';
import type { MilestoneStatus } from './milestone.workflow.js';

/** What follows from the date of an open milestone; derived, never stored. Source: the domain, "Milestone". */
export const milestoneTimings = ['upcoming', 'due_soon', 'overdue'] as const;
export type MilestoneTiming = (typeof milestoneTimings)[number];

/** `due_soon` is from today up to and including this many days ahead. */
export const dueSoonDays = 14;

/** How an open milestone stands in time; null when it is settled, or its exchange is cancelled. */
export function timingOf(
  milestone: { status: MilestoneStatus; dueOn: IsoDate; exchangeIsCancelled: boolean },
  today: IsoDate,
): MilestoneTiming | null {
  if (milestone.status !== 'open' || milestone.exchangeIsCancelled) return null;
  if (milestone.dueOn < today) return 'overdue';
  return milestone.dueOn <= addDays(today, dueSoonDays) ? 'due_soon' : 'upcoming';
}

/** Working days until the due date, the due date included and today not; negative when it is late. */
export function workingDaysLeft(
  timing: MilestoneTiming | null,
  dueOn: IsoDate,
  today: IsoDate,
): number | null {
  return timing === null ? null : workingDaysBetween(today, dueOn);
}
