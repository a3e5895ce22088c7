import { describe, expect, it } from '@jest/globals';
import { newMembershipFrom, rolesToGive, type RoleValues } from './role-scope.js';

const chosen: RoleValues = {
  role: 'sponsor',
  programmeId: 'programme',
  organisationId: 'organisation',
  cohortId: 'cohort',
  startsOn: null,
  endsOn: null,
};

describe('newMembershipFrom', () => {
  it('gives a sponsor a programme and an organisation, and no cohort', () => {
    expect(newMembershipFrom('annelies', chosen)).toEqual({
      personId: 'annelies',
      role: 'sponsor',
      programmeId: 'programme',
      organisationId: 'organisation',
    });
  });

  it('gives a candidate a cohort alone, from which the programme follows', () => {
    expect(newMembershipFrom('bas', { ...chosen, role: 'candidate' })).toEqual({
      personId: 'bas',
      role: 'candidate',
      cohortId: 'cohort',
    });
  });
});

describe('rolesToGive', () => {
  it('offers the role of administrator to administrators only', () => {
    expect(rolesToGive(true)).toContain('admin');
    expect(rolesToGive(false)).not.toContain('admin');
  });
});
