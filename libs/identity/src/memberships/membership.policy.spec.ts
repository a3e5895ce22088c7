import { describe, expect, it } from '@jest/globals';
import { Actor } from '../access/actor.js';
import { type Role, roles } from '../access/roles.js';
import { appointmentPolicy, membershipPolicy } from './membership.policy.js';

function actorWith(role: Role, programmeId: string | null): Actor {
  const scope = { cohortId: null, organisationId: null, deputyForId: null };
  return new Actor('actor', 'Robin', 'nl', 'home', [{ id: 'membership', role, programmeId, ...scope }]);
}

const administrator = actorWith('admin', null);
const office = actorWith('programme_office', 'one');
const programmeRoles = roles.filter((role) => role !== 'admin');

describe('a role', () => {
  it.each(roles)('of %s is given by an administrator', (role) => {
    const programmeId = role === 'admin' ? null : 'one';
    expect(appointmentPolicy.allows(administrator, 'grant', { role, programmeId })).toBe(true);
  });

  it.each(programmeRoles)('of %s is given by the office in its own programme only', (role) => {
    expect(appointmentPolicy.allows(office, 'grant', { role, programmeId: 'one' })).toBe(true);
    expect(appointmentPolicy.allows(office, 'grant', { role, programmeId: 'two' })).toBe(false);
  });

  it('of administrator is not given by an office', () => {
    expect(appointmentPolicy.allows(office, 'grant', { role: 'admin', programmeId: null })).toBe(false);
  });

  it.each(['candidate', 'sponsor', 'facilitator', 'observer'] as const)('is not given by a %s', (role) => {
    const actor = actorWith(role, 'one');
    expect(appointmentPolicy.allows(actor, 'grant', { role: 'observer', programmeId: 'one' })).toBe(false);
  });

  it('in a programme that is not the office’s does not exist for it', () => {
    const place = { role: 'sponsor', programmeId: 'two' } as const;
    expect(() => appointmentPolicy.demand(office, 'grant', place)).toThrow('not_found');
  });

  it('is seen, and not changed, by others in the programme and by the person', () => {
    const sponsor = actorWith('sponsor', 'one');
    const ofAnother = { role: 'candidate', programmeId: 'one', personId: 'another' } as const;
    const own = { role: 'admin', programmeId: null, personId: 'actor' } as const;
    for (const membership of [ofAnother, own]) {
      expect(membershipPolicy.allows(sponsor, 'read', membership)).toBe(true);
      expect(membershipPolicy.allows(sponsor, 'change', membership)).toBe(false);
    }
  });
});
