import type { Actor } from '@app/identity';
import { Clock, expectVersion, invalid, newId, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MeetingPlanCheck } from '../../planning/meeting-plan-check.js';
import { PlannedCohorts } from '../../planning/planned-cohorts.js';
import type { MeetingPlanChange } from '../../planning/plan-changer.js';
import type { MeetingSeries } from '../meeting-series.entity.js';
import { OccurrencePlacing } from './occurrence-placing.js';
import { endingAfter } from '../rule/recurrence-rule.js';
import { type ReshapedSeries, reshape } from './reshaped-series.js';
import { scheduleFaults, timesOf } from '../rule/schedule.js';
import type { RangedChange, SeriesChange } from '../series-plan.js';
import { startOfRange } from './series-range.js';
import { seriesPolicy } from '../series.policy.js';
import { type HeldSeries, SeriesRepository } from '../series.repository.js';

/** Changes the meetings of a series that have not begun: all of them, or one and what follows. */
@Injectable()
export class SeriesChangeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly cohorts: PlannedCohorts,
    private readonly check: MeetingPlanCheck,
    private readonly series: SeriesRepository,
    private readonly placing: OccurrencePlacing,
  ) {}

  /**
   * Changes what is given; what has begun stays as it was. A change of this and the following, or of when they are once
   * one has begun, makes them a series of their own. Where a new rule has fewer meetings, the last ones are cancelled;
   * where it has more, they are planned with the invitees of the last one.
   * @param actor a facilitator of the cohort, the leader, or the programme office
   * @param expected the version that the caller read
   * @returns the id of the series that the changed meetings belong to
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `series.over`, `request.invalid` with every
   *   fault
   */
  change(
    actor: Actor,
    id: string,
    { change: given, declareHarmless, ...range }: RangedChange,
    expected: number | undefined,
  ): Promise<string> {
    refuseClientData({ '/title': given.title }, declareHarmless);
    return this.transaction.run(async () => {
      const held = await this.series.lock(id);
      seriesPolicy.demand(actor, 'plan', held.standing);
      expectVersion(held.series, expected);
      const change = withoutBlanks(given);
      if (Object.keys(change).length === 0) return id;
      const from = startOfRange(held.meetings, range);
      const reshaped = reshape(held.series, held.meetings, from, { scope: range.scope, change });
      const planned = { ...held.series, ...change, ...scheduleOf(reshaped) };
      await this.judge(planned, reshaped);
      const target = reshaped.splits
        ? this.continuation(actor, planned)
        : Object.assign(held.series, planned);
      if (reshaped.splits) await this.split(held, target, from);
      else await this.series.revise(held);
      await this.placing.place(actor, target, held.meetings.slice(from), reshaped, planChange(change));
      return target.id;
    });
  }

  /** @throws DomainError `request.invalid` with every fault */
  private async judge(planned: MeetingSeries, { reschedules }: ReshapedSeries): Promise<void> {
    const cohort = await this.cohorts.find(planned.cohortId);
    const times = timesOf(planned.startsLocal, planned.minutes, planned);
    const faults = [
      ...(reschedules ? scheduleFaults(planned, cohort) : []),
      ...(await this.check.planFaults(cohort, { ...planned, ...times })),
    ];
    if (faults.length > 0) throw invalid(faults);
  }

  /** A new series, which calendars know by a UID of its own. */
  private continuation(actor: Actor, planned: MeetingSeries): MeetingSeries {
    const id = newId();
    const now = this.clock.now();
    return {
      ...planned,
      ...{ id, version: 1, calendarUid: `${id}@wisselwerk`, calendarSequence: 0 },
      ...{ createdBy: actor.personId, createdAt: now, changedAt: now },
    };
  }

  /** Ends a series before a meeting, and begins the one that goes on with it. */
  private async split(
    { series, meetings }: HeldSeries,
    continuation: MeetingSeries,
    from: number,
  ): Promise<void> {
    series.rule = endingAfter(series.rule, from);
    await this.series.revise({ series, meetings });
    await this.series.insert(continuation);
  }
}

function scheduleOf({ rule, startsLocal }: ReshapedSeries): Pick<MeetingSeries, 'rule' | 'startsLocal'> {
  return { rule, startsLocal };
}

/** What of a change of the series is a change of each meeting by itself. */
function planChange({ title, place, videoUrl, leaderId }: SeriesChange): MeetingPlanChange {
  return withoutBlanks({ title, place, videoUrl, leaderId });
}

/** What is really given; a property without a value says nothing. */
function withoutBlanks<Thing extends object>(thing: Thing): Partial<Thing> {
  return Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined),
  ) as Partial<Thing>;
}
