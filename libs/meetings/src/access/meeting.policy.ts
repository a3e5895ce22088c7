import { type Actor, Policy } from '@app/identity';
import { isFacilitator, isRunner, meetingParts } from './meeting-parts.js';
import type { MeetingStanding } from './meeting-standing.js';

/** What somebody may do with a meeting, apart from the actions of its workflow. */
export const meetingPermissions = [
  'plan',
  'run',
  'reply',
  'read_record',
  'record_outcome',
  'see_attendance',
] as const;
export type MeetingPermission = (typeof meetingPermissions)[number];

/**
 * Source: the domain, "Meeting" and "Privacy". Who runs peer intervision is the facilitator alone: the programme office
 * sees that it happens, and neither decides anything in the room nor reads what was recorded there (the minutes and the
 * outcomes). Who was there is for the person and the facilitator; whoever records it sees it while they do.
 */
export const meetingPolicy = new Policy<MeetingPermission | 'take_part', MeetingStanding>({
  read: (actor, meeting) =>
    meetingParts(actor, meeting).size > 0 || (meeting.isTold && isInvitee(actor, meeting)),
  plan: (actor, meeting) => meetingParts(actor, meeting).size > 0,
  run: isRunner,
  reply: isInvitee,
  read_record: (actor, meeting) => isInvitee(actor, meeting) || isRunner(actor, meeting),
  record_outcome: (actor, meeting) => isInvitee(actor, meeting) || isRunner(actor, meeting),
  see_attendance: (actor, meeting) =>
    isFacilitator(actor, meeting) || (meeting.state === 'in_progress' && isRunner(actor, meeting)),
  take_part: (actor, meeting) => meetingParts(actor, meeting).size > 0,
});

/** Whether the actor is invited, and still has a role in the programme. */
export function isInvitee(
  actor: Actor,
  { inviteeIds, programmeId }: Pick<MeetingStanding, 'inviteeIds' | 'programmeId'>,
): boolean {
  return inviteeIds.includes(actor.personId) && actor.takesPartIn(programmeId);
}
