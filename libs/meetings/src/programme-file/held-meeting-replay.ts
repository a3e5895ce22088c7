import type { Actor } from '@app/identity';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AgendaService } from '../agenda/agenda.service.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { AttendanceService } from '../running/attendance.service.js';
import { AgendaOrder } from '../agenda/agenda-order.js';
import { MeetingTransitionService } from '../transitions/meeting-transition.service.js';

/** Does again what is known of a meeting that was held: who was there, and that its agenda was done. */
@Injectable()
export class HeldMeetingReplay {
  constructor(
    private readonly transaction: Transaction,
    private readonly transitions: MeetingTransitionService,
    private readonly attendances: AttendanceService,
    private readonly agenda: AgendaService,
    private readonly order: AgendaOrder,
  ) {}

  /** Opens the meeting, with everyone present but the absent. @throws DomainError when the rules refuse */
  async open(leader: Actor, id: string, absentIds: readonly string[]): Promise<void> {
    await this.transitions.take(leader, id, 'open');
    const invitations = await this.transaction.manager.findBy(Invitation, { meetingId: id });
    for (const { id: invitationId, personId } of invitations)
      if (personId !== null && absentIds.includes(personId))
        await this.attendances.record(leader, id, invitationId, 'absent', undefined);
    await this.attendances.recordTheRest(leader, id, 'present');
  }

  /** Closes the meeting with every item done. @throws DomainError when the rules refuse */
  async close(leader: Actor, id: string): Promise<void> {
    for (const itemId of await this.order.of(id))
      await this.agenda.change(leader, id, itemId, { isDone: true }, undefined);
    await this.transitions.take(leader, id, 'close');
  }
}
