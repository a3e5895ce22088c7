import type { Actor } from '@app/identity';
import { Clock, decideTransition, expectVersion, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingParts } from '../access/meeting-parts.js';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import type { Meeting } from '../planning/meeting.entity.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { CarryOver } from '../running/carry-over.js';
import { MeetingFacts } from './meeting-facts.js';
import { type MeetingAction, meetingWorkflow } from './meeting.workflow.js';

/** Takes meetings from state to state; the workflow alone decides what is possible. */
@Injectable()
export class MeetingTransitionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
    private readonly facts: MeetingFacts,
    private readonly carryOver: CarryOver,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Takes one action.
   * @param actor null: the system
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `workflow.refused` with every guard that
   *   refuses
   */
  take(
    actor: Actor | null,
    id: string,
    action: MeetingAction,
    input: { readonly reason?: string } = {},
    expected?: number,
  ): Promise<void> {
    return this.transaction.run(async () => {
      const { meeting, standing } = await this.meetings.lock(id);
      if (actor) meetingPolicy.demand(actor, 'take_part', standing);
      expectVersion(meeting, expected);
      const { to } = decideTransition(meetingWorkflow, {
        state: meeting.state,
        subject: await this.facts.of(meeting),
        parts: meetingParts(actor, standing),
        at: this.clock.now(),
        action,
        input: { ...input },
      });
      const from = meeting.state;
      meeting.state = to;
      await this.follow(meeting, action);
      await this.meetings.save(meeting);
      await this.history.write(meeting, { action, from, actor, reason: input.reason });
    });
  }

  /** What belongs to the action besides the state. */
  private async follow(meeting: Meeting, action: MeetingAction): Promise<void> {
    if (action === 'publish') meeting.publishedAt = this.clock.now();
    if (action === 'cancel') meeting.calendarSequence += 1;
    if (action === 'close') {
      meeting.currentItemId = null;
      meeting.currentItemSince = null;
      await this.carryOver.leave(meeting);
    }
  }
}
