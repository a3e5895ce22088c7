/** From how many persons figures are shown of a group. Source: the domain, "Privacy". */
export const smallestGroup = 5;

/** How often people of one organisation were there. */
export interface AttendanceGroup<Name> {
  /** Null: several organisations together, and guests. */
  readonly organisation: Name | null;
  /** How many different persons were invited. */
  readonly persons: number;
  /** How many invitations there were to meetings that were held. */
  readonly invited: number;
  readonly present: number;
}

/**
 * Joins the groups that are too small to be shown, the smallest first, until what is shown has at least five persons
 * each; joined or not, nobody can tell a small group from the difference between the whole and the rest.
 * @returns the largest group first, the joined one last; none when all people together are too few
 */
export function shownGroups<Name>(groups: readonly AttendanceGroup<Name>[]): AttendanceGroup<Name>[] {
  const largestFirst = [...groups].sort((one, other) => other.persons - one.persons);
  const named = largestFirst.filter(
    ({ organisation, persons }) => organisation !== null && persons >= smallestGroup,
  );
  const joined = largestFirst.filter((group) => !named.includes(group));
  while (joined.length > 0 && named.length > 0 && personsIn(joined) < smallestGroup)
    joined.push(...named.splice(-1));
  const rest = joined.length === 0 ? [] : [together(joined)];
  return [...named, ...rest].filter((group) => group.persons >= smallestGroup);
}

function personsIn(groups: readonly AttendanceGroup<unknown>[]): number {
  return groups.reduce((sum, group) => sum + group.persons, 0);
}

function together<Name>(groups: readonly AttendanceGroup<Name>[]): AttendanceGroup<Name> {
  return {
    organisation: null,
    persons: personsIn(groups),
    invited: groups.reduce((sum, { invited }) => sum + invited, 0),
    present: groups.reduce((sum, { present }) => sum + present, 0),
  };
}
