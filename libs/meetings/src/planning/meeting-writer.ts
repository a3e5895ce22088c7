import type { Actor } from '@app/identity';
import { Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MeetingHistory } from '../history/meeting-history.js';
import { meetingWorkflow } from '../transitions/meeting.workflow.js';
import { AgendaWriter } from '../agenda/agenda-writer.js';
import { InvitationWriter } from '../invitations/invitation-writer.js';
import type { MeetingCohort } from './meeting-plan-check.js';
import type { NewMeeting } from './meeting-plan.js';
import { Meeting } from './meeting.entity.js';

/** Where a meeting stands in its series. */
export interface Occurrence {
  readonly seriesId: string;
  /** When the rule has it begin, local to the zone of the series: `2021-01-14T13:30:00`. */
  readonly recursLocal: string;
  readonly calendarUid: string;
  readonly calendarSequence: number;
}

/** Writes meetings with their agenda and invitations, in the open transaction. */
@Injectable()
export class MeetingWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly agenda: AgendaWriter,
    private readonly invitations: InvitationWriter,
    private readonly history: MeetingHistory,
  ) {}

  /** Writes a draft; what is planned was judged before. @param inviteeIds who is invited, besides who leads and the guests */
  async insert(
    actor: Actor,
    { programmeId, cohortId }: MeetingCohort,
    planned: NewMeeting & { readonly inviteeIds: readonly string[] },
    occurrence?: Occurrence,
  ): Promise<Meeting> {
    const { kind, title, startsAt, endsAt, place, videoUrl, leaderId } = planned;
    const { manager } = this.transaction.unit;
    const id = newId();
    const now = this.clock.now();
    const meeting = manager.create(Meeting, {
      ...{ id, version: 1, programmeId, cohortId, kind, title, startsAt, endsAt, place, videoUrl, leaderId },
      ...(occurrence ?? {
        ...{ seriesId: null, recursLocal: null },
        ...{ calendarUid: `${id}@wisselwerk`, calendarSequence: 0 },
      }),
      state: meetingWorkflow.initial,
      report: '',
      reportVersion: 1,
      publishedAt: null,
      currentItemId: null,
      currentItemSince: null,
      createdBy: actor.personId,
      createdAt: now,
      changedAt: now,
    });
    await manager.insert(Meeting, meeting);
    await this.invitations.add(meeting, [leaderId, ...planned.inviteeIds], planned.guests);
    await this.agenda.add(actor, meeting, planned.agenda ?? []);
    await this.agenda.takeFromBacklog(id, planned.backlogItemIds ?? []);
    await this.history.write(meeting, { action: 'plan', actor });
    return meeting;
  }
}
