import type { Actor } from '@app/identity';
import { expectVersion, invalid, notFound, orConflict, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MeetingPlanCheck } from '../planning/meeting-plan-check.js';
import type { AgendaPlan } from '../planning/meeting-plan.js';
import type { Meeting } from '../planning/meeting.entity.js';
import { itemInUse, notInProgress, staysAtMeeting } from '../planning/meeting.errors.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { AgendaDesk } from './agenda-desk.js';
import { AgendaItem } from './agenda-item.entity.js';
import { AgendaOrder } from './agenda-order.js';
import { AgendaWriter } from './agenda-writer.js';

/** What of an item can be changed. */
export interface AgendaItemChange extends Partial<AgendaPlan> {
  /** Its place on the agenda, from 1. */
  readonly position?: number | undefined;
  /** Only while the meeting is in progress; done with the current item, the meeting goes on to the next. */
  readonly isDone?: boolean | undefined;
  readonly declareHarmless?: boolean | undefined;
}

/** An item that is put on an agenda. */
export interface NewAgendaItem extends AgendaPlan {
  readonly declareHarmless?: boolean | undefined;
}

/** Sets the agenda of meetings: before they begin who plans them, in the room who runs them. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly transaction: Transaction,
    private readonly check: MeetingPlanCheck,
    private readonly meetings: MeetingRepository,
    private readonly desk: AgendaDesk,
    private readonly writer: AgendaWriter,
    private readonly order: AgendaOrder,
  ) {}

  /**
   * Adds an item at the end of the agenda.
   * @throws DomainError `not_found`, `access.forbidden`, `meeting.agenda_closed`, `request.invalid` with every fault
   */
  add(actor: Actor, meetingId: string, { declareHarmless, ...item }: NewAgendaItem): Promise<void> {
    refuseClientData({ '/title': item.title }, declareHarmless);
    return this.transaction.run(async () => {
      const meeting = await this.desk.hold(actor, meetingId);
      await this.judge(meeting, item);
      await this.writer.add(actor, meeting, [item]);
      await this.meetings.save(meeting);
    });
  }

  /**
   * Changes, moves or finishes an item.
   * @param expected the version of the item that the caller read
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `meeting.agenda_closed`,
   *   `meeting.not_in_progress` for finishing, `request.invalid` with every fault
   */
  change(
    actor: Actor,
    meetingId: string,
    itemId: string,
    { position, declareHarmless, ...change }: AgendaItemChange,
    expected: number | undefined,
  ): Promise<void> {
    refuseClientData({ '/title': change.title }, declareHarmless);
    return this.transaction.run(async (manager) => {
      const { meeting, item } = await this.held(actor, meetingId, itemId, expected);
      if (change.isDone !== undefined && meeting.state !== 'in_progress') throw notInProgress();
      await this.judge(meeting, change);
      Object.assign(item, change);
      item.version += 1;
      await manager.save(item);
      if (position !== undefined) await this.order.move({ id: itemId, meetingId }, position);
      if (change.isDone) await this.desk.goOn(meeting, itemId);
      await this.meetings.save(meeting);
    });
  }

  /**
   * Takes an item off the agenda for good.
   * @throws DomainError as `change`, and `meeting.item_in_use` when a case was brought to it
   */
  remove(actor: Actor, meetingId: string, itemId: string, expected: number | undefined): Promise<void> {
    return this.transaction.run(async (manager) => {
      const { meeting } = await this.held(actor, meetingId, itemId, expected);
      await this.desk.goOn(meeting, itemId);
      await this.meetings.save(meeting);
      await orConflict('intervision_case_agenda_item_id_fkey', itemInUse(), () =>
        manager.delete(AgendaItem, { id: itemId }),
      );
    });
  }

  /**
   * Puts an item of the backlog at the end of the agenda.
   * @throws DomainError as `add`; `request.invalid` for an item that is not on the backlog of this cohort
   */
  takeFromBacklog(actor: Actor, meetingId: string, itemId: string): Promise<void> {
    return this.transaction.run(async () => {
      const meeting = await this.desk.hold(actor, meetingId);
      const faults = await this.check.backlogFaults(meeting, [itemId], () => '/backlogItemId');
      if (faults.length > 0) throw invalid(faults);
      await this.writer.takeFromBacklog(meetingId, [itemId]);
      await this.meetings.save(meeting);
    });
  }

  /**
   * Puts an item (back) on the backlog of the cohort, for another meeting.
   * @throws DomainError as `change`, and `meeting.item_stays` for what is done or is a round of intervision
   */
  putOnBacklog(actor: Actor, meetingId: string, itemId: string, expected: number | undefined): Promise<void> {
    return this.transaction.run(async (manager) => {
      const { meeting, item } = await this.held(actor, meetingId, itemId, expected);
      if (item.isDone || item.method !== null) throw staysAtMeeting();
      await this.desk.goOn(meeting, itemId);
      const carriedFromId = meeting.state === 'in_progress' ? meetingId : item.carriedFromId;
      const position = (await this.order.lastOfBacklog(meeting.cohortId)) + 1;
      const put = {
        meetingId: null,
        carriedFromId,
        position,
        isFromBacklog: false,
        version: item.version + 1,
      };
      await manager.save(Object.assign(item, put));
      await this.meetings.save(meeting);
    });
  }

  private async held(
    actor: Actor,
    meetingId: string,
    itemId: string,
    expected: number | undefined,
  ): Promise<{ meeting: Meeting; item: AgendaItem }> {
    const meeting = await this.desk.hold(actor, meetingId);
    const item = await this.transaction.unit.manager.findOneBy(AgendaItem, { id: itemId, meetingId });
    if (!item) throw notFound();
    expectVersion(item, expected);
    return { meeting, item };
  }

  private async judge(meeting: Meeting, item: Partial<AgendaPlan>): Promise<void> {
    const faults = await this.check.agendaFaults(meeting, meeting.kind, [item], () => '');
    if (faults.length > 0) throw invalid(faults);
  }
}
