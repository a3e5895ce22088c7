import type { Actor } from '@app/identity';
import { Clock, decideTransition, expectVersion, invalid, orConflict, refuseClientData } from '@app/platform';
import { faultUnless } from '@app/programmes';
import { Injectable } from '@nestjs/common';
import { meetingPolicy } from '../../access/meeting.policy.js';
import { caseParts, casePolicy } from '../room/case.policy.js';
import { ConfidentialRoom } from '../room/confidential-room.js';
import type { RoomStanding } from '../room/room-standing.js';
import { Rooms } from '../room/rooms.js';
import { SessionWriter } from '../session/session-writer.js';
import { otherCaseRuns } from '../cases/case.errors.js';
import { CaseRepository, type HeldCase } from '../cases/case.repository.js';
import { textsOf } from '../cases/case.service.js';
import { CaseTrail } from '../cases/case-trail.js';
import { type CaseAction, caseWorkflow } from './case.workflow.js';

/** What is filled in for an action. */
export interface CaseTransitionInput {
  readonly meetingId?: string | undefined;
  /** With bring: the item of that meeting's agenda at which the group works on it. */
  readonly agendaItemId?: string | undefined;
  /** Markdown. */
  readonly learningPoints?: string | undefined;
  readonly declareHarmless?: boolean | undefined;
}

/** Takes cases from preparation to learning points; the workflow alone decides what is possible. */
@Injectable()
export class CaseTransitionService {
  constructor(
    private readonly clock: Clock,
    private readonly confidential: ConfidentialRoom,
    private readonly rooms: Rooms,
    private readonly cases: CaseRepository,
    private readonly sessions: SessionWriter,
    private readonly trail: CaseTrail,
  ) {}

  /**
   * Takes one action.
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `workflow.refused` with every guard that
   *   refuses, `request.invalid` for client data in what the room is about to read
   */
  take(
    actor: Actor,
    id: string,
    action: CaseAction,
    input: CaseTransitionInput,
    expected?: number,
  ): Promise<void> {
    return this.confidential.run(actor, async () => {
      const held = await this.cases.lock(id);
      const { item, standing } = held;
      casePolicy.demand(actor, 'read', standing);
      expectVersion(item, expected);
      const room = action === 'bring' ? await this.roomOf(actor, input) : standing.room;
      const { meetingId, learningPoints } = input;
      const { to } = decideTransition(caseWorkflow, {
        state: item.state,
        subject: await this.cases.situation(item, room),
        parts: caseParts(actor, standing),
        at: this.clock.now(),
        action,
        input: { ...(meetingId && { meetingId }), ...(learningPoints && { learningPoints }) },
      });
      item.state = to;
      await this.follow(held, action, input);
      this.trail.record(action, item);
    });
  }

  /** What belongs to the action besides the state. */
  private async follow({ item }: HeldCase, action: CaseAction, input: CaseTransitionInput): Promise<void> {
    if (action === 'bring') {
      refuseClientData(textsOf(item), input.declareHarmless);
      Object.assign(item, { meetingId: input.meetingId, agendaItemId: await this.agendaItemOf(input) });
    }
    if (action === 'take_back') Object.assign(item, { meetingId: null, agendaItemId: null });
    if (action === 'close') {
      refuseClientData({ '/learningPoints': input.learningPoints }, input.declareHarmless);
      Object.assign(item, { learningPoints: input.learningPoints, closedAt: this.clock.now() });
      await this.sessions.end(item.id);
    }
    await this.cases.save(item);
    if (action !== 'start') return;
    await orConflict('intervision_session_running', otherCaseRuns(), () => this.sessions.start(item));
  }

  /** The room to which a case would be brought. @throws DomainError `not_found` for one that the actor cannot see */
  private async roomOf(actor: Actor, { meetingId }: CaseTransitionInput): Promise<RoomStanding | null> {
    if (meetingId === undefined) return null;
    const room = await this.rooms.lock(meetingId);
    meetingPolicy.demand(actor, 'read', room);
    return room;
  }

  private async agendaItemOf({ meetingId, agendaItemId }: CaseTransitionInput): Promise<string | null> {
    if (meetingId === undefined || agendaItemId === undefined) return null;
    const isThere = await this.rooms.hasAgendaItem(meetingId, agendaItemId);
    const faults = faultUnless(isThere, '/agendaItemId', 'agenda_item_unknown', {
      nl: 'Dit agendapunt staat niet op de agenda van de bijeenkomst.',
      en: 'This item is not on the agenda of the meeting.',
    });
    if (faults.length > 0) throw invalid(faults);
    return agendaItemId;
  }
}
