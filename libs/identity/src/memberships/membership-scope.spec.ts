import { describe, expect, it } from '@jest/globals';
import type { Role } from '../access/roles.js';
import { type GivenScope, scopeFaults } from './membership-scope.js';

const all: GivenScope = { programmeId: 'programme', cohortId: 'cohort', organisationId: 'organisation' };

describe('the scope of a role', () => {
  it.each<[Role, string[], string[]]>([
    ['admin', [], ['/programmeId', '/cohortId', '/organisationId']],
    ['programme_office', ['/programmeId'], ['/cohortId', '/organisationId']],
    ['observer', ['/programmeId'], ['/cohortId', '/organisationId']],
    ['sponsor', ['/programmeId', '/organisationId'], ['/cohortId']],
    ['facilitator', ['/cohortId'], ['/organisationId']],
    ['candidate', ['/cohortId'], ['/organisationId']],
  ])('of %s needs %j and has no place for %j', (role, needed, superfluous) => {
    expect(scopeFaults(role, {}).map(({ pointer }) => pointer)).toEqual(needed);
    expect(scopeFaults(role, all).map(({ pointer }) => pointer)).toEqual(superfluous);
  });

  it('treats null as not given', () => {
    const given = { programmeId: 'programme', cohortId: null, organisationId: null };
    expect(scopeFaults('observer', given)).toEqual([]);
  });
});
