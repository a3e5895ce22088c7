import { Clock, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { CaseStanding, RoomStanding } from '../room/room-standing.js';
import { Rooms } from '../room/rooms.js';
import type { CaseSituation } from '../transitions/case.guards.js';
import { IntervisionCase } from './intervision-case.entity.js';

/** A case with the room around it, from which rights follow. */
export interface HeldCase {
  readonly item: IntervisionCase;
  readonly standing: CaseStanding;
}

/** Reads cases for writing, one at a time and under lock; only within `ConfidentialRoom`. */
@Injectable()
export class CaseRepository {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rooms: Rooms,
  ) {}

  /** The case, locked until the end of the open transaction. @throws DomainError `not_found` */
  async lock(id: string): Promise<HeldCase> {
    const { manager } = this.transaction.unit;
    const item = await manager.findOne(IntervisionCase, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!item) throw notFound();
    const room = item.meetingId === null ? null : await this.rooms.lock(item.meetingId);
    return { item, standing: standingOf(item, room) };
  }

  /** The case as it stands, for reading. @throws DomainError `not_found` */
  async find(id: string): Promise<HeldCase> {
    const item = await this.transaction.unit.manager.findOneBy(IntervisionCase, { id });
    if (!item) throw notFound();
    const room = item.meetingId === null ? null : await this.rooms.find(item.meetingId);
    return { item, standing: standingOf(item, room) };
  }

  /** Writes the case as its next version. */
  async save(item: IntervisionCase): Promise<void> {
    item.version += 1;
    item.changedAt = this.clock.now();
    await this.transaction.unit.manager.save(item);
  }

  /** What the workflow looks at. @param room another than that in which the case is: to which it would be brought */
  async situation(
    { id, ownerId, cohortId }: IntervisionCase,
    room: RoomStanding | null,
  ): Promise<CaseSituation> {
    const running =
      room === null
        ? []
        : await this.transaction.manager.query<unknown[]>(
            `SELECT FROM intervision_session WHERE meeting_id = $1 AND case_id <> $2 AND ended_at IS NULL`,
            [room.id, id],
          );
    return { ownerId, cohortId, room, otherRuns: running.length > 0 };
  }
}

/** From whom and what rights in the case follow. */
export function standingOf(
  {
    programmeId,
    cohortId,
    ownerId,
    state,
  }: Pick<CaseStanding, 'programmeId' | 'cohortId' | 'ownerId' | 'state'>,
  room: RoomStanding | null,
): CaseStanding {
  return { programmeId, cohortId, ownerId, state, room };
}
