import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { AgendaItem } from './agenda-item.entity.js';

/** Keeps the items of an agenda in their order, in the open transaction. */
@Injectable()
export class AgendaOrder {
  constructor(private readonly transaction: Transaction) {}

  /** The ids of the items of a meeting, in order; with `isDone` only those that are, or are not. */
  async of(meetingId: string, isDone: boolean | null = null): Promise<string[]> {
    const rows = await this.transaction.manager.query<{ id: string }[]>(
      `SELECT id FROM meeting_agenda_item WHERE meeting_id = $1 AND ($2::boolean IS NULL OR is_done = $2)
       ORDER BY position, id`,
      [meetingId, isDone],
    );
    return rows.map(({ id }) => id);
  }

  /** The place of the last item on the backlog of a cohort; 0 where there is none. */
  async lastOfBacklog(cohortId: string): Promise<number> {
    const [last] = await this.transaction.manager.query<[{ position: number }]>(
      `SELECT coalesce(max(position), 0) AS position FROM meeting_agenda_item
       WHERE cohort_id = $1 AND meeting_id IS NULL`,
      [cohortId],
    );
    return last.position;
  }

  /** Puts an item at a place among the others. @param place from 1; beyond the last it becomes the last */
  async move(
    { id, meetingId }: Pick<AgendaItem, 'id'> & { meetingId: string },
    place: number,
  ): Promise<void> {
    const others = (await this.of(meetingId)).filter((other) => other !== id);
    await this.transaction.unit.manager.query(
      `UPDATE meeting_agenda_item item SET position = listed.place
       FROM unnest($1::uuid[]) WITH ORDINALITY AS listed (id, place)
       WHERE item.id = listed.id AND item.position <> listed.place`,
      [[...others.slice(0, place - 1), id, ...others.slice(place - 1)]],
    );
  }
}
