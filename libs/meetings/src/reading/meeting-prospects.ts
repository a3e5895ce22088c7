import type { Actor } from '@app/identity';
import { Clock, Context } from '@app/platform';
import { actionViews } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { meetingParts } from '../access/meeting-parts.js';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { type MeetingPermission, meetingPermissions, meetingPolicy } from '../access/meeting.policy.js';
import { MeetingFacts } from '../transitions/meeting-facts.js';
import { type MeetingState, meetingWorkflow, planIsOpen } from '../transitions/meeting.workflow.js';
import type { MeetingView } from './meeting-view.js';

/** The meeting whose prospects are told. */
type Whole = Pick<MeetingView, 'id' | 'state' | 'startsAt' | 'place' | 'videoUrl' | 'invitations'>;

/** Tells what a reader can do with a meeting now. */
@Injectable()
export class MeetingProspects {
  constructor(
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly facts: MeetingFacts,
  ) {}

  /** For a reader who is known to see the meeting. */
  async of(
    actor: Actor,
    whole: Whole,
    standing: MeetingStanding,
  ): Promise<Pick<MeetingView, 'now' | 'actions' | 'permissions'>> {
    const now = this.clock.now();
    const answers = meetingWorkflow.evaluate({
      state: whole.state,
      subject: await this.facts.of(whole, actor, standing),
      parts: meetingParts(actor, standing),
      at: now,
    });
    return {
      now,
      actions: actionViews(answers, this.context.locale),
      permissions: permissionsOf(actor, standing, whole),
    };
  }
}

/** What the policy allows and the state of the meeting makes possible now. */
function permissionsOf(
  actor: Actor,
  standing: MeetingStanding,
  { invitations }: Pick<MeetingView, 'invitations'>,
): MeetingPermission[] {
  const { state } = standing;
  const possible: Readonly<Record<MeetingPermission, boolean>> = {
    plan: planIsOpen(state),
    run: state === 'in_progress',
    reply: state === 'planned' && invitations.some(({ isOwn }) => isOwn),
    read_record: hasRecord(state),
    record_outcome: state === 'in_progress',
    see_attendance: hasRecord(state),
  };
  return meetingPermissions.filter(
    (permission) => possible[permission] && meetingPolicy.allows(actor, permission, standing),
  );
}

function hasRecord(state: MeetingState): boolean {
  return state === 'in_progress' || state === 'closed';
}
