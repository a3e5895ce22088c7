import type { Actor } from '../access/actor.js';
import { Policy } from '../access/policy.js';

/** The role of sponsor for which somebody stands in. */
export interface SponsorRole {
  readonly sponsorId: string;
  readonly programmeId: string;
}

/**
 * A deputy decides in the name of the sponsor, so only the sponsor and the programme office name and revoke one:
 * not a deputy, and not an administrator. Source: the domain, "Who uses it".
 */
export const deputyPolicy = new Policy<'appoint' | 'revoke', SponsorRole>({
  read: (actor, role) => actor.is('admin') || actor.takesPartIn(role.programmeId) || isSponsor(actor, role),
  appoint: appointsDeputies,
  revoke: appointsDeputies,
});

function appointsDeputies(actor: Actor, role: SponsorRole): boolean {
  return isSponsor(actor, role) || actor.is('programme_office', { programmeId: role.programmeId });
}

function isSponsor(actor: Actor, role: SponsorRole): boolean {
  return actor.personId === role.sponsorId;
}
