import type { MeetingSeries } from '../meeting-series.entity.js';
import { endingAfter } from '../rule/recurrence-rule.js';
import { occurrencesOf, type Schedule } from '../rule/schedule.js';
import type { SeriesChange, SeriesScope } from '../series-plan.js';
import type { SeriesMeeting } from '../series.repository.js';

/** What a change comes down to for the meetings that are concerned. */
export interface ReshapedSeries extends Schedule {
  /** They become a series of their own, for what has been stays as it was. */
  readonly splits: boolean;
  /** They get other starts. */
  readonly reschedules: boolean;
  /** They take longer, or shorter. */
  readonly resizes: boolean;
}

/**
 * How a series goes on from a meeting. A change of the rule or the time of day never touches what has been: the rest
 * becomes a new series then, as it does for "this and the following".
 * @param from where in the meetings the ones that are concerned begin
 */
export function reshape(
  series: Pick<MeetingSeries, 'rule' | 'startsLocal' | 'timeZone'>,
  meetings: readonly Pick<SeriesMeeting, 'recursLocal'>[],
  from: number,
  { scope, change }: { readonly scope: SeriesScope; readonly change: SeriesChange },
): ReshapedSeries {
  const { timeZone } = series;
  const resizes = change.minutes !== undefined;
  const first = meetings[from]?.recursLocal ?? series.startsLocal;
  const newRule = change.rule === series.rule ? undefined : change.rule;
  const startsLocal = change.startsLocal ?? first;
  const reschedules = newRule !== undefined || startsLocal !== first;
  const splits = from > 0 && (scope === 'following' || reschedules);
  if (!splits && !reschedules) return { ...ruleOf(series), splits, reschedules, resizes };
  const rule = newRule ?? endingAfter(series.rule, meetings.length - from);
  return { rule, startsLocal, timeZone, splits, reschedules, resizes };
}

/** The starts that the meetings get; as they are, when they get no others. */
export function startsOf(
  reshaped: ReshapedSeries,
  meetings: readonly Pick<SeriesMeeting, 'recursLocal'>[],
): string[] {
  return reshaped.reschedules ? occurrencesOf(reshaped) : meetings.map(({ recursLocal }) => recursLocal);
}

function ruleOf({ rule, startsLocal, timeZone }: Schedule): Schedule {
  return { rule, startsLocal, timeZone };
}
