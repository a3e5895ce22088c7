import { type Actor, Policy } from '@app/identity';
import type { MeetingStanding } from '../access/meeting-standing.js';
import { meetingPolicy } from '../access/meeting.policy.js';

/** What somebody may do with an outcome: change or remove it, and say that an action is done. */
export const outcomePermissions = ['change', 'complete'] as const;
export type OutcomePermission = (typeof outcomePermissions)[number];

/** From what rights in an outcome follow. */
export interface OutcomeStanding {
  readonly meeting: MeetingStanding;
  /** Of an action: who does it. */
  readonly ownerId: string | null;
  readonly createdBy: string;
}

/** Who owns an action sees it wherever it was agreed, and says that it is done. */
export const outcomePolicy = new Policy<OutcomePermission, OutcomeStanding>({
  read: (actor, outcome) =>
    isOwner(actor, outcome) || meetingPolicy.allows(actor, 'read_record', outcome.meeting),
  change: (actor, { meeting, createdBy }) =>
    meetingPolicy.allows(actor, 'run', meeting) ||
    (createdBy === actor.personId && meetingPolicy.allows(actor, 'record_outcome', meeting)),
  complete: (actor, outcome) =>
    outcome.ownerId !== null &&
    (isOwner(actor, outcome) || meetingPolicy.allows(actor, 'run', outcome.meeting)),
});

function isOwner(actor: Actor, { ownerId, meeting }: OutcomeStanding): boolean {
  return ownerId === actor.personId && actor.takesPartIn(meeting.programmeId);
}
