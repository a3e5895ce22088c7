import type { CohortBoard } from '../../../../lib/api/schema-types.js';

/** The days that a timeline shows; both are part of it. */
export interface TimelineSpan {
  startsOn: string;
  endsOn: string;
  holdsToday: boolean;
}

const earliest = (days: string[]): string => days.reduce((first, day) => (day < first ? day : first));
const latest = (days: string[]): string => days.reduce((last, day) => (day > last ? day : last));

/** From the first to the last day of the cohort and all of its exchanges, whichever reaches further. */
export function timelineSpan({
  cohort,
  rows,
  today,
}: Pick<CohortBoard, 'cohort' | 'rows' | 'today'>): TimelineSpan {
  const startsOn = earliest([cohort.startsOn, ...rows.map(({ exchange }) => exchange.startsOn)]);
  const endsOn = latest([cohort.endsOn, ...rows.map(({ exchange }) => exchange.endsOn)]);
  return { startsOn, endsOn, holdsToday: today >= startsOn && today <= endsOn };
}
