import type { Locale } from '@app/workflow';
import type { Role } from './roles.js';

/** One role in one scope that counts today; a deputy holds the role of the sponsor who named them. */
export interface ActorMembership {
  readonly id: string;
  readonly role: Role;
  readonly programmeId: string | null;
  readonly cohortId: string | null;
  readonly organisationId: string | null;
  /** The sponsor for whom this person stands in. */
  readonly deputyForId: string | null;
}

/** Where a role must be held; a key that is given must match. */
export interface Scope {
  readonly programmeId?: string;
  readonly cohortId?: string;
  readonly organisationId?: string;
}

/** The person who acts, with the roles that count today. */
export class Actor {
  constructor(
    readonly personId: string,
    readonly name: string,
    readonly locale: Locale,
    readonly homeOrganisationId: string,
    readonly memberships: readonly ActorMembership[],
  ) {}

  /** Whether the role is held in a scope that matches. */
  is(role: Role, scope: Scope = {}): boolean {
    return this.memberships.some((membership) => membership.role === role && matches(membership, scope));
  }

  /** Whether any role at all is held in the programme. */
  takesPartIn(programmeId: string): boolean {
    return this.memberships.some((membership) => membership.programmeId === programmeId);
  }

  /** Whether this is the person, or stands in today for that sponsor. */
  actsFor(personId: string, scope: Scope = {}): boolean {
    return personId === this.personId || this.deputyFor(personId, scope);
  }

  /** Whether this person stands in today for that sponsor. */
  deputyFor(personId: string, scope: Scope = {}): boolean {
    return this.memberships.some(
      (membership) => membership.deputyForId === personId && matches(membership, scope),
    );
  }

  /** The programmes in which one of these roles is held. */
  programmesAs(...wanted: Role[]): string[] {
    return this.idsOf('programmeId', wanted);
  }

  /** The cohorts in which one of these roles is held. */
  cohortsAs(...wanted: Role[]): string[] {
    return this.idsOf('cohortId', wanted);
  }

  /** The organisations for which one of these roles is held. */
  organisationsAs(...wanted: Role[]): string[] {
    return this.idsOf('organisationId', wanted);
  }

  private idsOf(scope: 'programmeId' | 'cohortId' | 'organisationId', wanted: readonly Role[]): string[] {
    const ids = this.memberships.flatMap((membership) =>
      wanted.includes(membership.role) ? (membership[scope] ?? []) : [],
    );
    return [...new Set(ids)];
  }
}

function matches(membership: ActorMembership, scope: Scope): boolean {
  return (
    (scope.programmeId === undefined || membership.programmeId === scope.programmeId) &&
    (scope.cohortId === undefined || membership.cohortId === scope.cohortId) &&
    (scope.organisationId === undefined || membership.organisationId === scope.organisationId)
  );
}
