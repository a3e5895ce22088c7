import type { Actor } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { SeriesEvents } from '../../history/series-events.js';
import type { MeetingPlanChange } from '../../planning/plan-changer.js';
import { MeetingTransitionService } from '../../transitions/meeting-transition.service.js';
import type { MeetingSeries } from '../meeting-series.entity.js';
import { OccurrenceWriter } from '../occurrence-writer.js';
import { type ReshapedSeries, startsOf } from './reshaped-series.js';
import { timesOf } from '../rule/schedule.js';
import type { SeriesMeeting } from '../series.repository.js';

/** Fits the meetings of a series to its rule, in the open transaction. */
@Injectable()
export class OccurrencePlacing {
  constructor(
    private readonly occurrences: OccurrenceWriter,
    private readonly transitions: MeetingTransitionService,
    private readonly events: SeriesEvents,
  ) {}

  /**
   * Gives every meeting the place of the same number in the rule: the fourth stays the fourth, with its agenda,
   * invitations and history. What is too many is let go of, what is missing is planned. Told is at last where they are
   * now and where they were.
   * @param series where the meetings go, as it now is
   * @param change what changes besides when they are
   */
  async place(
    actor: Actor,
    series: MeetingSeries,
    meetings: readonly SeriesMeeting[],
    reshaped: ReshapedSeries,
    change: MeetingPlanChange,
  ): Promise<void> {
    const starts = startsOf(reshaped, meetings);
    const concerned = new Set([series.id, ...meetings.flatMap(({ seriesId }) => seriesId ?? [])]);
    const isPublished = meetings.some(({ state }) => state === 'planned');
    for (const meeting of meetings.slice(starts.length)) await this.occurrences.release(actor, meeting);
    for (const [index, meeting] of meetings.slice(0, starts.length).entries()) {
      const recursLocal = starts[index] ?? meeting.recursLocal;
      const times = newTimes(meeting, recursLocal, series, reshaped);
      await this.occurrences.place(actor, meeting, { series, recursLocal }, { ...change, ...times });
    }
    await this.add(actor, series, starts.slice(meetings.length), meetings.at(-1), isPublished);
    for (const id of concerned) await this.events.changed(id, actor);
  }

  private async add(
    actor: Actor,
    series: MeetingSeries,
    starts: readonly string[],
    like: SeriesMeeting | undefined,
    isPublished: boolean,
  ): Promise<void> {
    if (starts.length === 0 || !like) return;
    const ids = await this.occurrences.add(actor, series, starts, await this.occurrences.inviteesOf(like));
    if (isPublished) for (const id of ids) await this.transitions.take(actor, id, 'publish');
  }
}

/** A meeting that was moved by itself stays there, unless all of them get other starts. */
function newTimes(
  { startsAt }: SeriesMeeting,
  recursLocal: string,
  series: MeetingSeries,
  { reschedules, resizes }: ReshapedSeries,
): MeetingPlanChange {
  if (reschedules) return timesOf(recursLocal, series.minutes, series);
  return resizes ? { endsAt: new Date(startsAt.getTime() + series.minutes * 60_000) } : {};
}
