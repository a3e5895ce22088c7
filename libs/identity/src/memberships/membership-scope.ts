import type { Fault } from '@app/platform';
import { type Role, scopeOfRole } from '../access/roles.js';

/** Where a role is held, as a caller names it. */
export interface GivenScope {
  readonly programmeId?: string | null | undefined;
  readonly cohortId?: string | null | undefined;
  readonly organisationId?: string | null | undefined;
}

/** The ids by which each kind of scope is named, and those that may be repeated because they follow from them. */
const naming = {
  installation: { needed: [], derived: [] },
  programme: { needed: ['programmeId'], derived: [] },
  organisation: { needed: ['programmeId', 'organisationId'], derived: [] },
  cohort: { needed: ['cohortId'], derived: ['programmeId'] },
} as const satisfies Record<string, { needed: (keyof GivenScope)[]; derived: (keyof GivenScope)[] }>;

const missing = { nl: 'Deze rol heeft dit nodig.', en: 'This role needs this.' };
const superfluous = { nl: 'Bij deze rol hoort dit niet.', en: 'This does not belong to this role.' };

/** What is missing from the scope of a role, and what does not belong to it. */
export function scopeFaults(role: Role, given: GivenScope): Fault[] {
  const { needed, derived } = naming[scopeOfRole[role]];
  const fields: (keyof GivenScope)[] = ['programmeId', 'cohortId', 'organisationId'];
  return fields.flatMap((field): Fault[] => {
    const isGiven = (given[field] ?? null) !== null;
    if (isIn(needed, field))
      return isGiven ? [] : [{ pointer: `/${field}`, code: 'isDefined', detail: missing }];
    return isGiven && !isIn(derived, field)
      ? [{ pointer: `/${field}`, code: 'scope', detail: superfluous }]
      : [];
  });
}

function isIn(fields: readonly (keyof GivenScope)[], field: keyof GivenScope): boolean {
  return fields.includes(field);
}
