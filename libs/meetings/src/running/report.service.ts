import type { Actor } from '@app/identity';
import { Clock, expectVersion, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import { Meeting } from '../planning/meeting.entity.js';
import { notInProgress } from '../planning/meeting.errors.js';
import { MeetingRepository } from '../planning/meeting.repository.js';

/** Minutes as they are written. */
export interface WrittenReport {
  /** Markdown. */
  readonly body: string;
  readonly declareHarmless?: boolean | undefined;
}

/** Writes the minutes of meetings. */
@Injectable()
export class ReportService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Writes the minutes while the meeting is in progress; what happens in the room meanwhile does not make them stale.
   * @param actor who runs the meeting
   * @param expected the version of the minutes that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.not_in_progress`,
   *   `request.invalid` for client data
   */
  write(
    actor: Actor,
    id: string,
    { body, declareHarmless }: WrittenReport,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/body': body }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const { meeting, standing } = await this.meetings.lock(id);
      meetingPolicy.demand(actor, 'run', standing);
      expectVersion({ version: meeting.reportVersion }, expected);
      if (meeting.state !== 'in_progress') throw notInProgress();
      if (meeting.report === body) return;
      await manager.update(
        Meeting,
        { id },
        { report: body, reportVersion: meeting.reportVersion + 1, changedAt: this.clock.now() },
      );
      this.history.trace(meeting, 'write_minutes', { version: meeting.reportVersion + 1 });
    });
  }
}
