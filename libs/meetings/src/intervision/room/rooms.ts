import { notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MeetingRepository } from '../../planning/meeting.repository.js';
import type { RoomStanding } from './room-standing.js';

const attendees = `
  SELECT person_id AS "personId" FROM meeting_invitation
  WHERE meeting_id = $1 AND person_id IS NOT NULL AND attendance = 'present'`;

/** Reads who may come into a room and who is in it. */
@Injectable()
export class Rooms {
  constructor(
    private readonly transaction: Transaction,
    private readonly meetings: MeetingRepository,
  ) {}

  /** The room of a meeting. @throws DomainError `not_found` */
  async find(meetingId: string): Promise<RoomStanding> {
    const standing = await this.meetings.standing(meetingId);
    const present = await this.transaction.manager.query<{ personId: string }[]>(attendees, [meetingId]);
    return { ...standing, id: meetingId, attendeeIds: present.map(({ personId }) => personId) };
  }

  /** The same, with the meeting locked until the end of the open transaction: it neither begins nor ends meanwhile. */
  async lock(meetingId: string): Promise<RoomStanding> {
    const { manager } = this.transaction.unit;
    const found = await manager.query<unknown[]>(`SELECT FROM meeting WHERE id = $1 FOR SHARE`, [meetingId]);
    if (found.length === 0) throw notFound();
    return this.find(meetingId);
  }

  /** Whether this is an item of the agenda of the meeting. */
  async hasAgendaItem(meetingId: string, itemId: string): Promise<boolean> {
    const found = await this.transaction.manager.query<unknown[]>(
      `SELECT FROM meeting_agenda_item WHERE id = $1 AND meeting_id = $2`,
      [itemId, meetingId],
    );
    return found.length > 0;
  }
}
