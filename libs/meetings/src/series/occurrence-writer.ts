import type { Actor } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type MeetingCohort, MeetingPlanCheck } from '../planning/meeting-plan-check.js';
import type { NewMeeting } from '../planning/meeting-plan.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { MeetingWriter } from '../planning/meeting-writer.js';
import { type MeetingPlanChange, PlanChanger } from '../planning/plan-changer.js';
import { MeetingTransitionService } from '../transitions/meeting-transition.service.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import type { MeetingSeries } from './meeting-series.entity.js';
import { timesOf } from './rule/schedule.js';
import type { SeriesMeeting } from './series.repository.js';

/** Who and what a new meeting of a series takes along. */
export type OccurrenceContents = Required<Pick<NewMeeting, 'inviteeIds' | 'guests' | 'agenda'>>;

const withoutPlace = 'De reeks heeft deze bijeenkomst niet meer.';

/** Writes the meetings of a series, in the open transaction. */
@Injectable()
export class OccurrenceWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly meetings: MeetingRepository,
    private readonly writer: MeetingWriter,
    private readonly changer: PlanChanger,
    private readonly check: MeetingPlanCheck,
    private readonly transitions: MeetingTransitionService,
  ) {}

  /**
   * Writes a draft for every start. @returns their ids
   * @param starts local, by the rule of the series
   * @param backlogItemIds items of the backlog that go to the first of them
   */
  async add(
    actor: Actor,
    series: MeetingSeries,
    starts: readonly string[],
    contents: OccurrenceContents,
    backlogItemIds: readonly string[] = [],
  ): Promise<string[]> {
    const { id: seriesId, calendarUid, calendarSequence, programmeId, cohortId, minutes } = series;
    const { kind, title, place, videoUrl, leaderId } = series;
    const cohort: MeetingCohort = { programmeId, cohortId };
    const ids: string[] = [];
    for (const [index, recursLocal] of starts.entries()) {
      const { id } = await this.writer.insert(
        actor,
        cohort,
        {
          ...{ cohortId, kind, title, place, videoUrl, leaderId, ...contents },
          ...timesOf(recursLocal, minutes, series),
          backlogItemIds: index === 0 ? backlogItemIds : [],
        },
        { seriesId, recursLocal, calendarUid, calendarSequence },
      );
      ids.push(id);
    }
    return ids;
  }

  /**
   * Gives a meeting a place in a series, and changes its plan where it has not begun.
   * @param recursLocal when the rule of the series has it begin
   */
  async place(
    actor: Actor,
    meeting: SeriesMeeting,
    { series, recursLocal }: { readonly series: MeetingSeries; readonly recursLocal: string },
    change: MeetingPlanChange,
  ): Promise<void> {
    const isElsewhere = meeting.seriesId !== series.id || meeting.recursLocal !== recursLocal;
    Object.assign(meeting, { seriesId: series.id, calendarUid: series.calendarUid, recursLocal });
    const isChanged =
      planIsOpen(meeting.state) && (await this.changer.apply(actor, meeting, change, series.id));
    if (!isChanged && isElsewhere) await this.meetings.save(meeting);
  }

  /** Lets go of a meeting for which a series has no place any more: cancelled if it has not begun, and by itself. */
  async release(actor: Actor, { id, state }: SeriesMeeting): Promise<void> {
    if (planIsOpen(state)) await this.transitions.take(actor, id, 'cancel', { reason: withoutPlace });
    const { meeting } = await this.meetings.lock(id);
    Object.assign(meeting, { seriesId: null, recursLocal: null, calendarUid: `${id}@wisselwerk` });
    await this.meetings.save(meeting);
  }

  /** Who is invited to a meeting and may still come to one of its kind. */
  async inviteesOf({ id, programmeId, cohortId, kind }: SeriesMeeting): Promise<OccurrenceContents> {
    const rows = await this.transaction.manager.query<
      { personId: string | null; name: string | null; email: string | null }[]
    >(
      `SELECT person_id AS "personId", guest_name AS name, guest_email AS email FROM meeting_invitation
       WHERE meeting_id = $1 ORDER BY id`,
      [id],
    );
    const personIds = rows.flatMap(({ personId }) => personId ?? []);
    return {
      inviteeIds: await this.check.whoMayCome({ programmeId, cohortId }, kind, personIds),
      guests: rows.flatMap(({ name, email }) => (name !== null && email !== null ? [{ name, email }] : [])),
      agenda: [],
    };
  }
}
