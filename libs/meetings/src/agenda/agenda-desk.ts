import type { Actor } from '@app/identity';
import { Clock } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../access/meeting.policy.js';
import type { Meeting } from '../planning/meeting.entity.js';
import { agendaClosed } from '../planning/meeting.errors.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { planIsOpen } from '../transitions/meeting.workflow.js';
import { AgendaOrder } from './agenda-order.js';

/** Opens an agenda for who may set it, and keeps the place at which the meeting is, in the open transaction. */
@Injectable()
export class AgendaDesk {
  constructor(
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
    private readonly order: AgendaOrder,
  ) {}

  /**
   * The meeting whose agenda is set, locked.
   * @param actor before it begins who plans it, while it is in progress who runs it
   * @throws DomainError `not_found`, `access.forbidden`, `meeting.agenda_closed`
   */
  async hold(actor: Actor, meetingId: string): Promise<Meeting> {
    const { meeting, standing } = await this.meetings.lock(meetingId);
    meetingPolicy.demand(actor, meeting.state === 'in_progress' ? 'run' : 'plan', standing);
    if (!planIsOpen(meeting.state) && meeting.state !== 'in_progress') throw agendaClosed();
    return meeting;
  }

  /** Goes on to the next item that is not done, when the meeting is at an item that is finished or goes away. */
  async goOn(meeting: Meeting, itemId: string): Promise<void> {
    if (meeting.currentItemId !== itemId) return;
    const whole = await this.order.of(meeting.id);
    const open = new Set(await this.order.of(meeting.id, false));
    const next = whole.slice(whole.indexOf(itemId) + 1).find((id) => open.has(id)) ?? null;
    meeting.currentItemId = next;
    meeting.currentItemSince = next === null ? null : this.clock.now();
  }
}
