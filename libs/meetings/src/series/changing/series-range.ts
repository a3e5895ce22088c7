import { planIsOpen } from '../../transitions/meeting.workflow.js';
import type { SeriesRange } from '../series-plan.js';
import { meetingNotOfSeries, seriesOver } from '../series.errors.js';
import type { SeriesMeeting } from '../series.repository.js';

/**
 * Where in the meetings of a series the ones that are concerned begin: the first that has not begun, or the one that is
 * named.
 * @param meetings in the order of the rule
 * @throws DomainError `request.invalid` for a meeting of another series, `series.over` when it has begun or none is left
 */
export function startOfRange(
  meetings: readonly Pick<SeriesMeeting, 'id' | 'state'>[],
  { scope, meetingId }: SeriesRange,
): number {
  const named = scope === 'all' ? undefined : meetings.findIndex(({ id }) => id === meetingId);
  if (named === -1) throw meetingNotOfSeries();
  const start = named ?? meetings.findIndex(({ state }) => planIsOpen(state));
  const first = meetings[start];
  if (!first || !planIsOpen(first.state)) throw seriesOver();
  return start;
}
