import { standingOf, type MilestoneStanding } from '../../../../components/badges/milestone-standing.js';
import type { PeriodPoint } from '../../../../components/dates/period-line.js';
import type { BoardMilestone, CohortBoard } from '../../../../lib/api/schema-types.js';

/** The standing that speaks for a group: one that is late makes the group late, and so on down this list. */
const gravest: readonly MilestoneStanding[] = ['overdue', 'due_soon', 'upcoming', 'done', 'waived'];

function standingOfGroup(milestones: readonly BoardMilestone[]): MilestoneStanding {
  const standings = new Set(milestones.map(standingOf));
  return gravest.find((standing) => standings.has(standing)) ?? 'upcoming';
}

/** The date that most of the group share; the earliest of them where there is no such one. */
function usualDate(milestones: readonly BoardMilestone[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { dueOn } of milestones) counts.set(dueOn, (counts.get(dueOn) ?? 0) + 1);
  const [usual] = [...counts].sort(([dayA, a], [dayB, b]) => b - a || dayA.localeCompare(dayB));
  return usual?.[0];
}

/**
 * One point on the cohort's line for each milestone: on the date that most candidates have, standing as the one
 * who is furthest behind. Cancelled exchanges do not count.
 */
export function cohortPoints({
  milestoneColumns,
  rows,
}: Pick<CohortBoard, 'milestoneColumns' | 'rows'>): PeriodPoint[] {
  const counting = rows.filter(({ exchange }) => exchange.state !== 'cancelled');
  return milestoneColumns.flatMap(({ key, title }) => {
    const milestones = counting.flatMap((row) => row.milestones.filter((milestone) => milestone.key === key));
    const on = usualDate(milestones);
    return on === undefined ? [] : [{ id: key, title, on, standing: standingOfGroup(milestones) }];
  });
}
