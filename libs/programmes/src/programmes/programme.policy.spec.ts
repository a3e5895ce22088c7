import { Actor, type ActorMembership, type Role, roles } from '@app/identity';
import { describe, expect, it } from '@jest/globals';
import { maySetUpProgrammes, programmePolicy } from './programme.policy.js';

const here = 'programme-here';

function actorAs(role: Role, programmeId: string | null): Actor {
  const membership: ActorMembership = {
    id: 'membership',
    role,
    programmeId: role === 'admin' ? null : programmeId,
    cohortId: null,
    organisationId: null,
    deputyForId: null,
  };
  return new Actor('person', 'Robin', 'nl', 'organisation', [membership]);
}

function rolesThatMay(action: 'read' | 'update' | 'create_cohort', programmeId: string): Role[] {
  return roles.filter((role) => programmePolicy.allows(actorAs(role, programmeId), action, { id: here }));
}

describe('who may do what with a programme', () => {
  it('lets every role in it read it', () => {
    expect(rolesThatMay('read', here)).toEqual([...roles]);
  });

  it('lets its programme office and an admin change it and add cohorts', () => {
    expect(rolesThatMay('update', here)).toEqual(['programme_office', 'admin']);
    expect(rolesThatMay('create_cohort', here)).toEqual(['programme_office', 'admin']);
  });

  it('gives a role in another programme nothing', () => {
    expect(rolesThatMay('read', 'programme-elsewhere')).toEqual(['admin']);
    expect(rolesThatMay('update', 'programme-elsewhere')).toEqual(['admin']);
  });

  it('lets any programme office and an admin set up a programme', () => {
    expect(roles.filter((role) => maySetUpProgrammes(actorAs(role, here)))).toEqual([
      'programme_office',
      'admin',
    ]);
  });
});
