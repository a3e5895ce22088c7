import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Actor, type ActorMembership } from '../access/actor.js';
import { type Role, roles } from '../access/roles.js';
import { type PersonAction, personPolicy } from './person.policy.js';
import type { PersonStanding } from './person-standing.js';

const actions: PersonAction[] = [
  'change_profile',
  'change_home_organisation',
  'change_email',
  'change_access',
  'reset_second_factor',
];

function actorWith(...held: [Role, string | null][]): Actor {
  const memberships = held.map(([role, programmeId], index): ActorMembership => ({
    id: `membership ${index}`,
    role,
    programmeId,
    cohortId: null,
    organisationId: null,
    deputyForId: null,
  }));
  return new Actor('actor', 'Robin', 'nl', 'home', memberships);
}

function person(standing: Partial<PersonStanding> = {}): PersonStanding {
  const programmeIds = standing.programmeIds ?? [];
  return {
    personId: 'person',
    isAdministrator: false,
    hasSignedIn: true,
    programmeIds,
    everProgrammeIds: programmeIds,
    ...standing,
  };
}

const office = actorWith(['programme_office', 'one']);
const administrator = actorWith(['admin', null]);

const standings = fc.record({
  personId: fc.constantFrom('person', 'actor'),
  isAdministrator: fc.boolean(),
  hasSignedIn: fc.boolean(),
  programmeIds: fc.subarray(['one', 'two']),
  everProgrammeIds: fc.subarray(['one', 'two', 'three']),
});
const heldRoles = fc.array(fc.tuple(fc.constantFrom(...roles), fc.constantFrom('one', 'two', null)), {
  maxLength: 4,
});

describe('what may be done with a person', () => {
  it('is shown to who takes or took part in the same programme, and not to others', () => {
    const candidate = actorWith(['candidate', 'one']);
    expect(personPolicy.allows(candidate, 'read', person({ everProgrammeIds: ['one'] }))).toBe(true);
    expect(personPolicy.allows(candidate, 'read', person({ everProgrammeIds: ['two'] }))).toBe(false);
    expect(personPolicy.allows(candidate, 'read', person())).toBe(false);
  });

  it('is for the office of a programme of theirs, or of any when they have no role anywhere', () => {
    expect(personPolicy.permissions(office, person({ programmeIds: ['one', 'two'] }))).toContain(
      'change_access',
    );
    expect(personPolicy.permissions(office, person())).toContain('change_access');
    expect(personPolicy.permissions(office, person({ programmeIds: ['two'] }))).toEqual([]);
  });

  it('does not let an office disable an administrator, or reach one who has no other role', () => {
    const colleague = person({ isAdministrator: true, programmeIds: ['one'] });
    expect(personPolicy.allows(office, 'change_access', colleague)).toBe(false);
    expect(personPolicy.permissions(office, person({ isAdministrator: true }))).toEqual([]);
  });

  it.each([
    ['before the first sign-in', { programmeIds: ['one'], hasSignedIn: false }, true],
    ['after the first sign-in', { programmeIds: ['one'], hasSignedIn: true }, false],
    ['of an administrator', { programmeIds: ['one'], hasSignedIn: false, isAdministrator: true }, false],
    ['of who has a role elsewhere', { programmeIds: ['one', 'two'], hasSignedIn: false }, false],
  ])('lets an office change the address %s: %#', (_, standing, allowed) => {
    expect(personPolicy.allows(office, 'change_email', person(standing))).toBe(allowed);
  });

  it('lets an administrator do everything but end their own access', () => {
    expect(personPolicy.permissions(administrator, person({ hasSignedIn: true }))).toEqual(actions);
    expect(personPolicy.permissions(administrator, person({ personId: 'actor' }))).not.toContain(
      'change_access',
    );
  });

  it('never lets anybody end their own access', () => {
    fc.assert(
      fc.property(heldRoles, standings, (held, standing) => {
        const self = { ...standing, personId: 'actor' };
        expect(personPolicy.allows(actorWith(...held), 'change_access', self)).toBe(false);
      }),
    );
  });

  it('leaves to others than administrators and offices only their own profile', () => {
    fc.assert(
      fc.property(heldRoles, standings, (held, standing) => {
        const others = held.filter(([role]) => role !== 'admin' && role !== 'programme_office');
        const permitted = personPolicy.permissions(actorWith(...others), standing);
        expect(permitted).toEqual(standing.personId === 'actor' ? ['change_profile'] : []);
      }),
    );
  });
});
