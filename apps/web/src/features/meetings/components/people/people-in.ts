import type { Membership } from '../../../../lib/api/schema-types.js';

/** Somebody who can be chosen. */
export interface PersonChoice {
  value: string;
  label: string;
}

/** Who has a role in the programme now, by name; each once. */
export function peopleIn(memberships: readonly Membership[]): PersonChoice[] {
  const byId = new Map(
    memberships
      .filter(({ current }) => current)
      .map(({ person }) => [person.id, { value: person.id, label: person.name }]),
  );
  return [...byId.values()].sort((a, b) => a.label.localeCompare(b.label));
}

/** The candidates and facilitators of a cohort: who is invited unless told otherwise, and who alone comes to intervision. */
export const roomOf = (memberships: readonly Membership[], cohortId: string): Membership[] =>
  memberships.filter(
    ({ role, cohortId: itsCohort }) =>
      itsCohort === cohortId && (role === 'candidate' || role === 'facilitator'),
  );
