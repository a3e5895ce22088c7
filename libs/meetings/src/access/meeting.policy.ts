import { type Actor, Policy } from '@app/identity';
import { isFacilitator, meetingParts } from './meeting-parts.js';
import type { MeetingStanding } from './meeting-standing.js';

/** What somebody may do with a meeting, apart from the actions of its workflow. */
export const meetingPermissions = ['plan', 'run', 'reply', 'record_outcome', 'see_attendance'] as const;
export type MeetingPermission = (typeof meetingPermissions)[number];

/**
 * Source: the domain, "Meeting" and "Privacy". Who runs peer intervision is the facilitator alone: the programme office
 * sees that it happens and who was there, and decides nothing in the room.
 */
export const meetingPolicy = new Policy<MeetingPermission | 'take_part', MeetingStanding>({
  read: (actor, meeting) =>
    meetingParts(actor, meeting).size > 0 || (meeting.state !== 'draft' && isInvitee(actor, meeting)),
  plan: (actor, meeting) => meetingParts(actor, meeting).size > 0,
  run: (actor, meeting) =>
    isFacilitator(actor, meeting) ||
    (meeting.kind !== 'peer_intervision' && meetingParts(actor, meeting).size > 0),
  reply: isInvitee,
  record_outcome: (actor, meeting) =>
    isInvitee(actor, meeting) ||
    isFacilitator(actor, meeting) ||
    (meeting.kind !== 'peer_intervision' && meetingParts(actor, meeting).size > 0),
  see_attendance: isFacilitator,
  take_part: (actor, meeting) => meetingParts(actor, meeting).size > 0,
});

/** Whether the actor is invited, and still has a role in the programme. */
export function isInvitee(
  actor: Actor,
  { inviteeIds, programmeId }: Pick<MeetingStanding, 'inviteeIds' | 'programmeId'>,
): boolean {
  return inviteeIds.includes(actor.personId) && actor.takesPartIn(programmeId);
}
