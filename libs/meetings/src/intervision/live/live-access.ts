import type { Actor } from '@app/identity';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../../access/meeting.policy.js';
import { isInRoom } from '../room/case.policy.js';
import { Rooms } from '../room/rooms.js';

/** Says who may hear that something of a meeting changes. */
@Injectable()
export class LiveAccess {
  constructor(private readonly rooms: Rooms) {}

  /**
   * The topics of announcements that the actor may hear now: those of the meeting, and for who is in the room also those
   * of the room.
   * @throws DomainError `not_found`
   */
  async topics(actor: Actor, meetingId: string): Promise<readonly string[]> {
    const room = await this.rooms.find(meetingId);
    meetingPolicy.demand(actor, 'read', room);
    return [`meeting:${meetingId}`, ...(isInRoom(actor, room) ? [`room:${meetingId}`] : [])];
  }
}
