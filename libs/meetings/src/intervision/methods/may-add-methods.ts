import type { Actor } from '@app/identity';

/** The programme office, and the facilitators of its cohorts, who know what works in a room. */
export function mayAddMethods(actor: Actor, programmeId: string): boolean {
  return actor.is('programme_office', { programmeId }) || actor.is('facilitator', { programmeId });
}
