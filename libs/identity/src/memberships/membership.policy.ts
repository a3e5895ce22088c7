import type { Actor } from '../access/actor.js';
import { Policy } from '../access/policy.js';
import type { Membership } from './membership.entity.js';

/** A role and the programme that it is held in; null for the role of administrator. */
export type Appointment = Pick<Membership, 'role' | 'programmeId'>;

/**
 * Who gives a role: an administrator every role, a programme office every role in its own programme. Elsewhere
 * the programme does not exist for it. Source: the domain, "Who uses it".
 */
export const appointmentPolicy = new Policy<'grant', Appointment>({
  read: (actor, appointment) =>
    appointment.role === 'admin' || knowsProgramme(actor, appointment.programmeId),
  grant: appoints,
});

/** Who sees and who changes a role that was given: all who take part in the programme, and who gives the role. */
export const membershipPolicy = new Policy<'change', Appointment & Pick<Membership, 'personId'>>({
  read: (actor, membership) =>
    membership.personId === actor.personId || knowsProgramme(actor, membership.programmeId),
  change: appoints,
});

function appoints(actor: Actor, { role, programmeId }: Appointment): boolean {
  if (actor.is('admin')) return true;
  return role !== 'admin' && programmeId !== null && actor.is('programme_office', { programmeId });
}

function knowsProgramme(actor: Actor, programmeId: string | null): boolean {
  return actor.is('admin') || (programmeId !== null && actor.takesPartIn(programmeId));
}
