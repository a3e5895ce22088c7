import type { MilestoneStatus, MilestoneTiming } from '../../lib/api/schema-types.js';

/** How a milestone stands, in one word: its status when settled, else what the date makes of it. */
export type MilestoneStanding = 'done' | 'waived' | 'due_soon' | 'overdue' | 'upcoming';

/** The order in which a legend explains the standings. */
export const standings: readonly MilestoneStanding[] = ['done', 'due_soon', 'overdue', 'upcoming', 'waived'];

/** The standing of a milestone; one that is open without a timing counts as planned. */
export const standingOf = (milestone: {
  status: MilestoneStatus;
  timing: MilestoneTiming | null;
}): MilestoneStanding => (milestone.status === 'open' ? (milestone.timing ?? 'upcoming') : milestone.status);
