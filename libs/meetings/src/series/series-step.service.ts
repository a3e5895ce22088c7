import type { Actor } from '@app/identity';
import { Clock, expectVersion, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SeriesEvents } from '../history/series-events.js';
import { MeetingTransitionService } from '../transitions/meeting-transition.service.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import type { RangedCancellation } from './series-plan.js';
import { startOfRange } from './changing/series-range.js';
import { seriesOver } from './series.errors.js';
import { seriesPolicy } from './series.policy.js';
import { type HeldSeries, SeriesRepository } from './series.repository.js';

/** What can be done with the meetings of a series at once; the workflow of a meeting decides for each. */
export const seriesActions = ['publish', 'cancel'] as const;
export type SeriesAction = (typeof seriesActions)[number];

/** Publishes and cancels meetings of a series together: all of them, or none. */
@Injectable()
export class SeriesStepService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly series: SeriesRepository,
    private readonly transitions: MeetingTransitionService,
    private readonly events: SeriesEvents,
  ) {}

  /**
   * Invites to every meeting that is still a draft.
   * @param actor a facilitator of the cohort, the leader, or the programme office
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `series.over` without a draft,
   *   `workflow.refused`
   */
  publish(actor: Actor, id: string, expected?: number): Promise<void> {
    return this.step(actor, id, expected, async ({ meetings }) => {
      const drafts = meetings.filter(({ state }) => state === 'draft');
      if (drafts.length === 0) throw seriesOver();
      for (const draft of drafts) await this.transitions.take(actor, draft.id, 'publish');
    });
  }

  /**
   * Cancels what has not begun, of all or from one meeting on; the series and what has been stay.
   * @param actor a facilitator of the cohort, the leader, or the programme office
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `series.over`, `workflow.refused` without a
   *   reason, `request.invalid` for a meeting of another series
   */
  cancel(
    actor: Actor,
    id: string,
    { reason, declareHarmless, ...range }: RangedCancellation,
    expected?: number,
  ): Promise<void> {
    return this.step(actor, id, expected, async ({ meetings }) => {
      const open = meetings.slice(startOfRange(meetings, range)).filter(({ state }) => planIsOpen(state));
      const input = { ...(reason !== undefined && { reason }), declareHarmless, together: true };
      const since = this.clock.now();
      for (const meeting of open) await this.transitions.take(actor, meeting.id, 'cancel', input);
      await this.events.cancelled(id, actor, since);
    });
  }

  private step(
    actor: Actor,
    id: string,
    expected: number | undefined,
    work: (held: HeldSeries) => Promise<void>,
  ): Promise<void> {
    return this.transaction.run(async () => {
      const held = await this.series.lock(id);
      seriesPolicy.demand(actor, 'plan', held.standing);
      expectVersion(held.series, expected);
      await work(held);
      await this.series.save(held.series);
    });
  }
}
