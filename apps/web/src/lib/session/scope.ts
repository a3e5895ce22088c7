import type { CurrentSession, Role, SessionMembership } from '../api/schema-types.js';

/** A cohort, or a programme without cohorts yet, in which the person has a role. */
export interface Scope {
  programmeId: string;
  programmeName: string;
  cohortId: string | null;
  cohortName: string | null;
}

/** Whether the person has one of the roles anywhere; where it counts is decided by the server. */
export const hasRole = (session: CurrentSession, ...roles: Role[]): boolean =>
  session.memberships.some((membership) => roles.includes(membership.role));

/** The memberships in one of the roles. */
export const membershipsIn = (session: CurrentSession, ...roles: Role[]): SessionMembership[] =>
  session.memberships.filter((membership) => roles.includes(membership.role));

/** The room in which a person starts: what is asked of them most often. */
export function homePath(session: CurrentSession): string {
  if (hasRole(session, 'candidate')) return '/my-exchange';
  if (hasRole(session, 'sponsor')) return '/decisions';
  if (hasRole(session, 'programme_office', 'facilitator')) return '/cohorts';
  if (hasRole(session, 'observer')) return '/exchanges';
  if (hasRole(session, 'admin')) return '/administration';
  return '/exchanges';
}
