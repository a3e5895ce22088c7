import { type Actor, Policy } from '@app/identity';

/** From what rights in an item of the backlog follow. */
export interface BacklogStanding {
  readonly programmeId: string;
  readonly cohortId: string;
  /** Who put the item there; null: the backlog as a whole. */
  readonly createdBy: string | null;
}

/** What somebody may do with an item of the backlog of a cohort (agendavoorraad). */
export const backlogPermissions = ['change'] as const;
export type BacklogPermission = (typeof backlogPermissions)[number];

/** Whoever is in the cohort brings subjects; who plans its meetings, or brought one, changes it. */
export const backlogPolicy = new Policy<BacklogPermission | 'add', BacklogStanding>({
  read: isInvolved,
  add: isInvolved,
  change: (actor, { cohortId, programmeId, createdBy }) =>
    createdBy === actor.personId ||
    actor.is('facilitator', { cohortId }) ||
    actor.is('programme_office', { programmeId }),
});

function isInvolved(actor: Actor, { cohortId, programmeId }: BacklogStanding): boolean {
  return (
    actor.is('candidate', { cohortId }) ||
    actor.is('facilitator', { cohortId }) ||
    actor.is('programme_office', { programmeId })
  );
}
