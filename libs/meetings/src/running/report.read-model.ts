import { type Actor, type PersonRef, personRef } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingRepository } from '../planning/meeting.repository.js';

/** The minutes as they were when the meeting was closed. */
export interface ClosedReport {
  /** From 1. */
  readonly number: number;
  readonly body: string;
  /** Null: the system. */
  readonly closedBy: PersonRef | null;
  readonly closedAt: Date;
}

/** The minutes (verslag) of a meeting. */
export interface MinutesView {
  readonly version: number;
  /** Markdown. */
  readonly body: string;
  /** The meeting is not in progress. */
  readonly isLocked: boolean;
  /** What they were at every closing, the oldest first. */
  readonly closed: readonly ClosedReport[];
}

const minutes = `
  SELECT m.report_version AS version, m.report AS body, m.state <> 'in_progress' AS "isLocked"
  FROM meeting m WHERE m.id = $1`;

const closed = `
  SELECT r.number, r.body, ${personRef('person')} AS "closedBy", r.closed_at AS "closedAt"
  FROM meeting_report r LEFT JOIN person ON person.id = r.closed_by WHERE r.meeting_id = $1 ORDER BY r.number`;

/** Reads the minutes of meetings, with what they were before a meeting was reopened. */
@Injectable()
export class ReportReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly meetings: MeetingRepository,
  ) {}

  /** @throws DomainError `not_found`, `access.forbidden` for who may not read what happened in the room */
  async read(actor: Actor, id: string): Promise<MinutesView> {
    meetingPolicy.demand(actor, 'read_record', await this.meetings.standing(id));
    const { manager } = this.transaction;
    const [current] = await manager.query<[Omit<MinutesView, 'closed'>]>(minutes, [id]);
    return { ...current, closed: await manager.query<ClosedReport[]>(closed, [id]) };
  }
}
