import type { Actor } from '../access/actor.js';
import { Policy } from '../access/policy.js';

/** A programme for which people are invited. */
interface InvitingProgramme {
  readonly programmeId: string;
}

/** Who invites people for a programme. Source: the domain, "Who uses it" (programme office). */
export const invitingPolicy = new Policy<'invite', InvitingProgramme>({
  read: (actor, { programmeId }) => actor.is('admin') || actor.takesPartIn(programmeId),
  invite: invites,
});

/** An invitation is seen and withdrawn by those who may send one. */
export const invitationPolicy = new Policy<'withdraw', InvitingProgramme>({
  read: invites,
  withdraw: invites,
});

function invites(actor: Actor, { programmeId }: InvitingProgramme): boolean {
  return actor.is('admin') || actor.is('programme_office', { programmeId });
}
