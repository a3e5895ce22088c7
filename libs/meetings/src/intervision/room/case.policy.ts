import { type Actor, Policy } from '@app/identity';
import { isFacilitator } from '../../access/meeting-parts.js';
import type { CasePart } from '../transitions/case-states.js';
import type { CaseStanding, RoomStanding } from './room-standing.js';

/** What somebody may do with a case, apart from the actions of its workflow. */
export const casePermissions = ['change', 'remove', 'guide', 'write_note', 'share_learning_points'] as const;
export type CasePermission = (typeof casePermissions)[number];

/**
 * Source: the domain, "Privacy", "Confidential means confidential". A case is its owner's, and of the attendees of the
 * meeting to which it was brought: no office, no administrator, no facilitator who was not there. PostgreSQL keeps the
 * same rule under it, see the migration `confidential-room.ts`.
 */
export const casePolicy = new Policy<CasePermission, CaseStanding>({
  read: (actor, { programmeId, ownerId, room }) =>
    actor.takesPartIn(programmeId) && (ownerId === actor.personId || isInRoom(actor, room)),
  change: (actor, { ownerId, state }) =>
    ownerId === actor.personId && (state === 'prepared' || state === 'brought'),
  remove: (actor, { ownerId, state }) => ownerId === actor.personId && state === 'prepared',
  guide: (actor, standing) => standing.state === 'running' && caseParts(actor, standing).size > 0,
  write_note: (actor, { state, room }) => state === 'running' && isInRoom(actor, room),
  share_learning_points: (actor, { ownerId, state }) => ownerId === actor.personId && state === 'closed',
});

/** The parts of the actor in the workflow of a case. Who leads has a part only when they are in the room. */
export function caseParts(actor: Actor, { ownerId, room }: CaseStanding): Set<CasePart> {
  const parts = new Set<CasePart>();
  if (ownerId === actor.personId) parts.add('owner');
  if (room && isInRoom(actor, room) && isFacilitator(actor, room)) parts.add('facilitator');
  return parts;
}

/** Whether the actor is recorded as present. */
export function isInRoom(actor: Actor, room: Pick<RoomStanding, 'attendeeIds'> | null): boolean {
  return room?.attendeeIds.includes(actor.personId) === true;
}
