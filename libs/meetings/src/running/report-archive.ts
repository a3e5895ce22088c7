import type { Actor } from '@app/identity';
import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Meeting } from '../planning/meeting.entity.js';

/** Keeps the minutes as they were each time that a meeting was closed, for a closed meeting can be reopened. */
@Injectable()
export class ReportArchive {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Keeps the minutes of a meeting that is closed, in the open transaction. @param actor null: the system */
  async keep({ id, report }: Pick<Meeting, 'id' | 'report'>, actor: Actor | null): Promise<void> {
    await this.transaction.unit.manager.query(
      `INSERT INTO meeting_report (meeting_id, number, body, closed_by, closed_at)
       SELECT $1, count(*) + 1, $2, $3, $4 FROM meeting_report WHERE meeting_id = $1`,
      [id, report, actor?.personId ?? null, this.clock.now()],
    );
  }
}
