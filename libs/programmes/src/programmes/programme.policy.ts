import { type Actor, Policy } from '@app/identity';

/** What a policy must know of a programme. */
export interface ProgrammeScope {
  readonly id: string;
}

export type ProgrammeAction = 'update' | 'create_cohort';

const runsIt = (actor: Actor, { id }: ProgrammeScope): boolean =>
  actor.is('programme_office', { programmeId: id }) || actor.is('admin');

/** Everyone with a role in a programme reads it; its programme office, and an admin, change it. */
export const programmePolicy = new Policy<ProgrammeAction, ProgrammeScope>({
  read: (actor, { id }) => actor.takesPartIn(id) || actor.is('admin'),
  update: runsIt,
  create_cohort: runsIt,
});

/** Whether the actor may set up a new programme, by hand or from a file: an admin, or any programme office. */
export function maySetUpProgrammes(actor: Actor): boolean {
  return actor.is('admin') || actor.is('programme_office');
}
