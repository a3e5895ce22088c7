import type { Actor } from '@app/identity';
import { Clock, decideTransition, expectVersion, refuseClientData, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { meetingParts } from '../access/meeting-parts.js';
import { meetingPolicy } from '../access/meeting.policy.js';
import { MeetingHistory } from '../history/meeting-history.js';
import type { Meeting } from '../planning/meeting.entity.js';
import { MeetingRepository } from '../planning/meeting.repository.js';
import { MeetingClosing } from '../running/meeting-closing.js';
import { MeetingFacts } from './meeting-facts.js';
import { type MeetingAction, meetingWorkflow } from './meeting.workflow.js';

/** What is filled in for an action on a meeting. */
export interface MeetingTransitionInput {
  readonly reason?: string | undefined;
  readonly declareHarmless?: boolean | undefined;
  /** It is taken by the whole series, of which people are told at once. */
  readonly together?: boolean;
}

/** Takes meetings from state to state; the workflow alone decides what is possible. */
@Injectable()
export class MeetingTransitionService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly meetings: MeetingRepository,
    private readonly facts: MeetingFacts,
    private readonly closing: MeetingClosing,
    private readonly history: MeetingHistory,
  ) {}

  /**
   * Takes one action.
   * @param actor null: the system
   * @param expected the version that the caller read; absent: whatever stands
   * @throws DomainError `not_found`, `access.forbidden`, `precondition.stale`, `workflow.refused` with every guard that
   *   refuses, `request.invalid` for client data in the reason
   */
  take(
    actor: Actor | null,
    id: string,
    action: MeetingAction,
    { reason, declareHarmless, together }: MeetingTransitionInput = {},
    expected?: number,
  ): Promise<void> {
    refuseClientData({ '/reason': reason }, declareHarmless);
    return this.transaction.run(async () => {
      const { meeting, standing } = await this.meetings.lock(id);
      if (actor) meetingPolicy.demand(actor, 'take_part', standing);
      expectVersion(meeting, expected);
      const { to } = decideTransition(meetingWorkflow, {
        state: meeting.state,
        subject: await this.facts.of(meeting, actor, standing),
        parts: meetingParts(actor, standing),
        at: this.clock.now(),
        action,
        input: { reason },
      });
      const from = meeting.state;
      meeting.state = to;
      await this.follow(meeting, action, actor);
      await this.meetings.save(meeting);
      await this.history.write(meeting, { action, from, actor, reason, together });
    });
  }

  /** What belongs to the action besides the state. */
  private async follow(meeting: Meeting, action: MeetingAction, actor: Actor | null): Promise<void> {
    if (action === 'publish') meeting.publishedAt = this.clock.now();
    if (action === 'cancel') await this.closing.cancel(meeting);
    if (action === 'close') await this.closing.close(meeting, actor);
  }
}
