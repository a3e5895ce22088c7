import type { Actor } from '@app/identity';
import { Clock, newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AgendaItem } from './agenda-item.entity.js';
import type { AgendaPlan } from '../planning/meeting-plan.js';
import { AgendaOrder } from './agenda-order.js';

/** Where items go: to the end of a meeting's agenda, or of the backlog of its cohort. */
export interface AgendaPlace {
  readonly cohortId: string;
  /** Null: the backlog. */
  readonly id: string | null;
}

/** Writes items of an agenda, in the open transaction. */
@Injectable()
export class AgendaWriter {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly order: AgendaOrder,
  ) {}

  /** Adds items at the end. @returns their ids */
  async add(
    actor: Pick<Actor, 'personId'>,
    { cohortId, id: meetingId }: AgendaPlace,
    items: readonly AgendaPlan[],
  ): Promise<string[]> {
    const { manager } = this.transaction.unit;
    if (items.length === 0) return [];
    const [last] = await manager.query<{ position: number }[]>(
      `SELECT coalesce(max(position), 0) AS position FROM meeting_agenda_item
       WHERE cohort_id = $1 AND meeting_id IS NOT DISTINCT FROM $2`,
      [cohortId, meetingId],
    );
    const createdAt = this.clock.now();
    const rows = items.map(({ title, minutes, presenterId = null, method = null }, index) => ({
      ...{ title, minutes, presenterId, method, cohortId, meetingId },
      id: newId(),
      version: 1,
      position: (last?.position ?? 0) + index + 1,
      isDone: false,
      carriedFromId: null,
      isFromBacklog: false,
      createdBy: actor.personId,
      createdAt,
    }));
    await manager.insert(AgendaItem, rows);
    return rows.map(({ id }) => id);
  }

  /** Puts items of the backlog at the end of a meeting's agenda. @param itemIds which were judged, and are locked */
  async takeFromBacklog(meetingId: string, itemIds: readonly string[]): Promise<void> {
    const { manager } = this.transaction.unit;
    for (const id of itemIds) {
      const place = (await this.order.of(meetingId)).length + 1;
      await manager.query(
        `UPDATE meeting_agenda_item SET meeting_id = $2, from_backlog = true, position = $3, version = version + 1
         WHERE id = $1`,
        [id, meetingId, place],
      );
      await this.order.move({ id, meetingId }, place);
    }
  }
}
