import type { OrganisationKind } from '../../../../lib/api/schema-types.js';

/** What an organisation can be; the type makes a missing or unknown kind fail the type check. */
const kinds: Record<OrganisationKind, true> = {
  reporting_centre: true,
  probation: true,
  victim_support: true,
  municipality: true,
  police: true,
  youth_protection: true,
  exchange_bureau: true,
  government_agency: true,
  ministry: true,
  child_protection_board: true,
  safety_house: true,
  shelter: true,
  public_prosecution: true,
  health_care: true,
  other: true,
};

/** What an organisation can be, in the order in which it is offered. */
export const organisationKinds = Object.keys(kinds) as OrganisationKind[];
