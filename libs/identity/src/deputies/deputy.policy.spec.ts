import { describe, expect, it } from '@jest/globals';
import { Actor, type ActorMembership } from '../access/actor.js';
import { deputyPolicy } from './deputy.policy.js';

const sponsorRole = { sponsorId: 'sponsor', programmeId: 'one' };

function actor(personId: string, membership: Partial<ActorMembership>): Actor {
  const empty = { id: 'membership', cohortId: null, organisationId: null, deputyForId: null };
  return new Actor(personId, 'Robin', 'nl', 'home', [
    { ...empty, role: 'sponsor', programmeId: 'one', ...membership },
  ]);
}

describe('a deputy', () => {
  it('is named and revoked by the sponsor', () => {
    expect(deputyPolicy.permissions(actor('sponsor', {}), sponsorRole)).toEqual(['appoint', 'revoke']);
  });

  it('is named and revoked by the office of the programme, and no other office', () => {
    const office = actor('office', { role: 'programme_office' });
    const elsewhere = actor('office', { role: 'programme_office', programmeId: 'two' });
    expect(deputyPolicy.permissions(office, sponsorRole)).toEqual(['appoint', 'revoke']);
    expect(() => deputyPolicy.demand(elsewhere, 'appoint', sponsorRole)).toThrow('not_found');
  });

  it('does not name another deputy', () => {
    const deputy = actor('deputy', { deputyForId: 'sponsor' });
    expect(() => deputyPolicy.demand(deputy, 'appoint', sponsorRole)).toThrow('access.forbidden');
  });

  it('is not named by an administrator, who could so decide in the name of the sponsor', () => {
    const administrator = actor('administrator', { role: 'admin', programmeId: null });
    expect(() => deputyPolicy.demand(administrator, 'appoint', sponsorRole)).toThrow('access.forbidden');
  });
});
