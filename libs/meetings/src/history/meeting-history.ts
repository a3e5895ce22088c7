import type { Actor } from '@app/identity';
import { AuditTrail, Clock, newId, Outbox, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Meeting } from '../planning/meeting.entity.js';
import type { MeetingAction, MeetingState } from '../transitions/meeting.workflow.js';
import type { MeetingNote } from './meeting-notes.js';
import { MeetingTransition } from './meeting-transition.entity.js';

/** A line for the history; who did it is null for the system. */
export interface MeetingLine {
  readonly action: MeetingAction | MeetingNote;
  /** The state before; left out: the action is a note, and changed no state. */
  readonly from?: MeetingState;
  readonly actor: Actor | null;
  readonly reason?: string | undefined;
  /** The invitation that it is about; told to the rest of the product. */
  readonly invitationId?: string;
  /** It is done with the whole series, of which people are told at once. */
  readonly together?: boolean | undefined;
  /** Ids, dates and numbers; never the content of a text. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** What the rest of the product is told of a line, as a domain event. */
const events: Readonly<Record<MeetingAction | MeetingNote, string>> = {
  plan: 'meeting.drafted',
  move: 'meeting.moved',
  change: 'meeting.changed',
  invite: 'meeting.invited',
  uninvite: 'meeting.uninvited',
  record_outcome: 'meeting.outcome_recorded',
  complete_action: 'meeting.action_completed',
  resume_action: 'meeting.action_resumed',
  publish: 'meeting.published',
  open: 'meeting.opened',
  close: 'meeting.closed',
  reopen: 'meeting.reopened',
  cancel: 'meeting.cancelled',
};

/** Keeps the history of meetings, and tells the audit trail and the outbox of every line. */
@Injectable()
export class MeetingHistory {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
  ) {}

  /** Writes a line about the meeting as it stands after the action, in the open transaction. */
  async write(meeting: Meeting, line: MeetingLine): Promise<void> {
    const { action, from = meeting.state, invitationId, together } = line;
    const id = newId();
    const about: Readonly<Record<string, string>> = invitationId === undefined ? {} : { invitationId };
    await this.transaction.unit.manager.insert(MeetingTransition, {
      id,
      meetingId: meeting.id,
      action,
      fromState: from,
      toState: meeting.state,
      actorId: line.actor?.personId ?? null,
      at: this.clock.now(),
      reason: line.reason ?? null,
      detail: { ...about, ...line.detail },
    });
    this.audit.record({
      action: `meeting.${action}`,
      subjectType: 'meeting',
      subjectId: meeting.id,
      programmeId: meeting.programmeId,
      detail: { from, to: meeting.state, ...about, ...line.detail },
    });
    await this.outbox.emit({
      kind: events[action],
      subjectId: meeting.id,
      payload: {
        ...{ calendarSequence: meeting.calendarSequence, transitionId: id },
        ...(meeting.seriesId !== null && { seriesId: meeting.seriesId }),
        ...(together && { together }),
        ...about,
      },
    });
  }

  /** Tells the rest of the product of what needs no line in the history, in the open transaction. */
  async tell(
    meetingId: string,
    what: 'replied' | 'outcome_changed' | 'outcome_removed',
    payload: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.outbox.emit({ kind: `meeting.${what}`, subjectId: meetingId, payload });
  }

  /**
   * Tells the audit trail alone, in the open transaction, of what needs no line in the history.
   * @param detail ids and numbers; never who was there, nor the content of a text
   */
  trace(
    { id, programmeId }: Pick<Meeting, 'id' | 'programmeId'>,
    action: 'record_attendance' | 'write_minutes',
    detail: Readonly<Record<string, unknown>>,
  ): void {
    this.audit.record({
      action: `meeting.${action}`,
      subjectType: 'meeting',
      subjectId: id,
      programmeId,
      detail,
    });
  }
}
