import type { Actor } from '@app/identity';
import { Clock, expectVersion, invalid, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import { AgendaItem } from '../agenda/agenda-item.entity.js';
import { notInProgress } from '../planning/meeting.errors.js';
import { MeetingRepository } from '../planning/meeting.repository.js';

/** Says at which item of the agenda a meeting is; its clock starts then. */
@Injectable()
export class CurrentItemService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
  ) {}

  /**
   * Goes to an item; to the one at which the meeting is, its clock runs on.
   * @param actor who runs the meeting
   * @param itemId null: at none
   * @param expected the version of the meeting that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.not_in_progress`,
   *   `request.invalid` for an item that is not on this agenda
   */
  goTo(actor: Actor, id: string, itemId: string | null, expected: number | undefined): Promise<void> {
    return this.transaction.run(async (manager) => {
      const { meeting, standing } = await this.meetings.lock(id);
      meetingPolicy.demand(actor, 'run', standing);
      expectVersion(meeting, expected);
      if (meeting.state !== 'in_progress') throw notInProgress();
      if (meeting.currentItemId === itemId) return;
      if (itemId !== null && !(await manager.existsBy(AgendaItem, { id: itemId, meetingId: id })))
        throw invalid([notOnAgenda]);
      meeting.currentItemId = itemId;
      meeting.currentItemSince = itemId === null ? null : this.clock.now();
      await this.meetings.save(meeting);
    });
  }
}

const notOnAgenda = {
  pointer: '/currentItemId',
  code: 'item_unknown',
  detail: {
    nl: 'Dit punt staat niet op de agenda van deze bijeenkomst.',
    en: 'This item is not on the agenda of this meeting.',
  },
};
