import type { components } from '../../../../lib/api/generated/schema.js';
import type { Role } from '../../../../lib/api/schema-types.js';

type NewMembership = components['schemas']['CreateMembership'];

/** What a role is held in, besides the installation itself. Source: the domain, "Who uses it". */
interface RoleScope {
  programme: boolean;
  organisation: boolean;
  cohort: boolean;
}

const scopes: Record<Role, RoleScope> = {
  candidate: { programme: false, organisation: false, cohort: true },
  sponsor: { programme: true, organisation: true, cohort: false },
  facilitator: { programme: false, organisation: false, cohort: true },
  programme_office: { programme: true, organisation: false, cohort: false },
  observer: { programme: true, organisation: false, cohort: false },
  admin: { programme: false, organisation: false, cohort: false },
};

/** What has to be chosen for a role. */
export const scopeOf = (role: Role): RoleScope => scopes[role];

/** The roles that can be given: only an administrator makes administrators. */
export const rolesToGive = (isAdmin: boolean): Role[] =>
  (Object.keys(scopes) as Role[]).filter((role) => isAdmin || role !== 'admin');

/** What is filled in about a role. */
export interface RoleValues {
  role: Role;
  programmeId: string | null;
  organisationId: string | null;
  cohortId: string | null;
  startsOn: string | null;
  endsOn: string | null;
}

/** The body of a new role, with the scope that belongs to the role and nothing that was chosen for another. */
export function newMembershipFrom(personId: string, values: RoleValues): NewMembership {
  const scope = scopeOf(values.role);
  return {
    personId,
    role: values.role,
    ...(scope.programme ? { programmeId: values.programmeId } : {}),
    ...(scope.organisation ? { organisationId: values.organisationId } : {}),
    ...(scope.cohort ? { cohortId: values.cohortId } : {}),
    ...(values.startsOn === null ? {} : { startsOn: values.startsOn }),
    ...(values.endsOn === null ? {} : { endsOn: values.endsOn }),
  };
}
