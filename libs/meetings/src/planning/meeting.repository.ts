import { Clock, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { standingValue } from '../access/meeting-conditions.js';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { Meeting } from './meeting.entity.js';

/** A meeting with the people around it, from which rights follow. */
export interface HeldMeeting {
  readonly meeting: Meeting;
  readonly standing: MeetingStanding;
}

const standing = `SELECT ${standingValue} AS standing FROM meeting m WHERE m.id = $1`;

/** Reads meetings for writing, one at a time and under lock. */
@Injectable()
export class MeetingRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /**
   * The meeting, locked until the end of the open transaction.
   * @throws DomainError `not_found`
   */
  async lock(id: string): Promise<HeldMeeting> {
    const { manager } = this.transaction.unit;
    const meeting = await manager.findOne(Meeting, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!meeting) throw notFound();
    return { meeting, standing: await this.standing(id) };
  }

  /** Writes the meeting as its next version. */
  async save(meeting: Meeting): Promise<void> {
    meeting.version += 1;
    meeting.changedAt = this.clock.now();
    await this.transaction.unit.manager.save(meeting);
  }

  /** From whom and what rights in the meeting follow. @throws DomainError `not_found` */
  async standing(id: string): Promise<MeetingStanding> {
    const [found] = await this.transaction.manager.query<{ standing: MeetingStanding }[]>(standing, [id]);
    if (!found) throw notFound();
    return found.standing;
  }
}
