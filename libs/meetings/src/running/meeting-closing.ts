import type { Actor } from '@app/identity';
import { Injectable } from '@nestjs/common';
import type { Meeting } from '../planning/meeting.entity.js';
import { CarryOver } from './carry-over.js';
import { ReportArchive } from './report-archive.js';

/** What belongs to ending a meeting besides its state, in the open transaction. */
@Injectable()
export class MeetingClosing {
  constructor(
    private readonly carryOver: CarryOver,
    private readonly archive: ReportArchive,
  ) {}

  /** Stops its clock, leaves what it did not come to, and keeps the minutes as they are. */
  async close(meeting: Meeting, actor: Actor | null): Promise<void> {
    meeting.currentItemId = null;
    meeting.currentItemSince = null;
    await this.carryOver.leave(meeting);
    await this.archive.keep(meeting, actor);
  }

  /** Raises the SEQUENCE of its calendar object, and gives back to the backlog what was taken from it. */
  async cancel(meeting: Meeting): Promise<void> {
    meeting.calendarSequence += 1;
    await this.carryOver.giveBack(meeting);
  }
}
