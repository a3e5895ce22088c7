import { newId, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { AgendaOrder } from '../agenda/agenda-order.js';
import type { Meeting } from '../planning/meeting.entity.js';

/**
 * What a meeting did not come to goes to the backlog of its cohort, from which the next agenda is made. An item that was
 * carried over before a meeting was reopened is not carried over twice.
 */
@Injectable()
export class CarryOver {
  constructor(
    private readonly transaction: Transaction,
    private readonly order: AgendaOrder,
  ) {}

  /** Copies the unfinished items of a meeting that ends to the backlog; a round of intervision belongs to its own meeting. */
  async leave({ id, cohortId }: Pick<Meeting, 'id' | 'cohortId'>): Promise<void> {
    const { manager } = this.transaction.unit;
    const unfinished = await manager.query<
      Pick<AgendaItem, 'title' | 'minutes' | 'presenterId' | 'createdBy' | 'createdAt'>[]
    >(
      `SELECT title, minutes, presenter_id AS "presenterId", created_by AS "createdBy", created_at AS "createdAt"
       FROM meeting_agenda_item item
       WHERE meeting_id = $1 AND NOT is_done AND method IS NULL AND NOT EXISTS (
         SELECT FROM meeting_agenda_item other WHERE other.carried_from_id = $1 AND other.title = item.title)
       ORDER BY position`,
      [id],
    );
    if (unfinished.length === 0) return;
    const last = await this.order.lastOfBacklog(cohortId);
    await manager.insert(
      AgendaItem,
      unfinished.map((item, index) => ({
        ...item,
        id: newId(),
        version: 1,
        cohortId,
        meetingId: null,
        position: last + index + 1,
        method: null,
        isDone: false,
        carriedFromId: id,
        isFromBacklog: false,
      })),
    );
  }

  /** Gives what was taken from the backlog back to it, when a meeting is cancelled. */
  async giveBack({ id, cohortId }: Pick<Meeting, 'id' | 'cohortId'>): Promise<void> {
    await this.transaction.unit.manager.query(
      `UPDATE meeting_agenda_item SET meeting_id = NULL, from_backlog = false, position = position + $2,
         version = version + 1
       WHERE meeting_id = $1 AND from_backlog AND method IS NULL`,
      [id, await this.order.lastOfBacklog(cohortId)],
    );
  }
}
