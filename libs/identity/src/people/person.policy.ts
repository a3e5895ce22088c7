import type { Actor } from '../access/actor.js';
import { Policy } from '../access/policy.js';
import type { PersonStanding } from './person-standing.js';

/** What can be done with a person, beyond seeing their name, organisation and position. */
export type PersonAction =
  'change_profile' | 'change_home_organisation' | 'change_email' | 'change_access' | 'reset_second_factor';

/** Whether the actor registers people, and so sees all of them: administrators and programme offices. */
export function registersPeople(actor: Actor): boolean {
  return actor.is('admin') || actor.is('programme_office');
}

/**
 * Who may do what with a person. Source: the domain, "Who uses it" and "Privacy".
 * The e-mail address is the key to an account: a programme office sets it right only while nobody has used it
 * and nothing outside of its own programmes hangs on it.
 */
export const personPolicy = new Policy<PersonAction, PersonStanding>({
  read: (actor, person) => isSelf(actor, person) || registersPeople(actor) || sharesProgramme(actor, person),
  change_profile: (actor, person) => isSelf(actor, person) || isResponsible(actor, person),
  change_home_organisation: isResponsible,
  change_email: (actor, person) => actor.is('admin') || isAccountInTheMaking(actor, person),
  change_access: decidesOnAccess,
  reset_second_factor: decidesOnAccess,
});

function isSelf(actor: Actor, person: PersonStanding): boolean {
  return actor.personId === person.personId;
}

function sharesProgramme(actor: Actor, person: PersonStanding): boolean {
  return person.everProgrammeIds.some((programmeId) => actor.takesPartIn(programmeId));
}

/** An administrator for everybody; a programme office for who has a role in its programmes, or none anywhere. */
function isResponsible(actor: Actor, person: PersonStanding): boolean {
  if (actor.is('admin')) return true;
  if (!actor.is('programme_office')) return false;
  const hasNoRole = person.programmeIds.length === 0 && !person.isAdministrator;
  return hasNoRole || person.programmeIds.some((programmeId) => isOfficeOf(actor, programmeId));
}

/** Nobody for themselves, and only an administrator for an administrator. */
function decidesOnAccess(actor: Actor, person: PersonStanding): boolean {
  return (
    !isSelf(actor, person) && isResponsible(actor, person) && (actor.is('admin') || !person.isAdministrator)
  );
}

function isAccountInTheMaking(actor: Actor, person: PersonStanding): boolean {
  const isOnlyIts = person.programmeIds.every((programmeId) => isOfficeOf(actor, programmeId));
  return isResponsible(actor, person) && !person.hasSignedIn && !person.isAdministrator && isOnlyIts;
}

function isOfficeOf(actor: Actor, programmeId: string): boolean {
  return actor.is('programme_office', { programmeId });
}
