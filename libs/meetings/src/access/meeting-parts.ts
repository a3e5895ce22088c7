import type { Actor } from '@app/identity';
import type { MeetingPart } from '../transitions/meeting.workflow.js';
import type { MeetingStanding } from './meeting-standing.js';

/** The parts of the actor in the workflow; `null` is the system. */
export function meetingParts(actor: Actor | null, meeting: MeetingStanding): Set<MeetingPart> {
  if (actor === null) return new Set(['system']);
  const parts = new Set<MeetingPart>();
  if (isFacilitator(actor, meeting)) parts.add('facilitator');
  if (actor.is('programme_office', { programmeId: meeting.programmeId })) parts.add('programme_office');
  return parts;
}

/** Whether the actor facilitates the cohort, or leads this meeting and has a role in the programme. */
export function isFacilitator(
  actor: Actor,
  { programmeId, cohortId, leaderId }: Pick<MeetingStanding, 'programmeId' | 'cohortId' | 'leaderId'>,
): boolean {
  return (
    actor.is('facilitator', { cohortId }) || (actor.personId === leaderId && actor.takesPartIn(programmeId))
  );
}

/** Whether the actor runs the meeting: at intervision who leads it alone, else the programme office too. */
export function isRunner(actor: Actor, meeting: MeetingStanding): boolean {
  return meeting.kind === 'peer_intervision'
    ? isFacilitator(actor, meeting)
    : meetingParts(actor, meeting).size > 0;
}
