import { Actor, type ActorMembership } from '@app/identity';
import { describe, expect, it } from '@jest/globals';
import { type ExchangeCircle, exchangeParts, heldParties } from './exchange-parts.js';
import { exchangePolicy } from './exchange.policy.js';

const circle: ExchangeCircle = {
  programmeId: 'programme',
  cohortId: 'cohort',
  candidateId: 'candidate',
  homeOrganisationId: 'home',
  hostOrganisationId: 'host',
  homeSponsorId: 'home sponsor',
  hostSponsorId: 'host sponsor',
};

function actor(personId: string, ...memberships: Partial<ActorMembership>[]): Actor {
  const nowhere = {
    id: 'membership',
    programmeId: 'programme',
    cohortId: null,
    organisationId: null,
    deputyForId: null,
  };
  return new Actor(
    personId,
    personId,
    'nl',
    'home',
    memberships.map((held) => ({ ...nowhere, role: 'observer', ...held })),
  );
}

const candidate = actor('candidate', { role: 'candidate', cohortId: 'cohort' });
const homeSponsor = actor('home sponsor', { role: 'sponsor', organisationId: 'home' });
const deputy = actor('deputy', { role: 'sponsor', organisationId: 'host', deputyForId: 'host sponsor' });
const colleague = actor('another sponsor', { role: 'sponsor', organisationId: 'home' });
const office = actor('office', { role: 'programme_office' });
const facilitator = actor('facilitator', { role: 'facilitator', cohortId: 'cohort' });
const observer = actor('observer', { role: 'observer' });
const otherCandidate = actor('other', { role: 'candidate', cohortId: 'cohort' });
const otherSponsor = actor('other sponsor', { role: 'sponsor', organisationId: 'elsewhere' });
const admin = actor('admin', { role: 'admin', programmeId: null });
const otherOffice = actor('other office', { role: 'programme_office', programmeId: 'another programme' });

describe('who may do what with an exchange', () => {
  it('shows who goes where to everybody in the programme, and to nobody else', () => {
    for (const reader of [candidate, deputy, office, facilitator, observer, otherCandidate, otherSponsor])
      expect(exchangePolicy.allows(reader, 'read', circle)).toBe(true);
    for (const stranger of [admin, otherOffice])
      expect(exchangePolicy.allows(stranger, 'read', circle)).toBe(false);
  });

  it('shows the details to the candidate, the sponsors of both organisations, the facilitator and the office', () => {
    for (const reader of [candidate, homeSponsor, deputy, colleague, office, facilitator])
      expect(exchangePolicy.allows(reader, 'read_details', circle)).toBe(true);
    for (const reader of [observer, otherCandidate, otherSponsor])
      expect(exchangePolicy.allows(reader, 'read_details', circle)).toBe(false);
  });

  it('lets the office change, and the candidate reflect and change the learning questions', () => {
    expect(exchangePolicy.permissions(office, circle)).toEqual(
      expect.arrayContaining(['update', 'write_learning_questions', 'settle_milestones']),
    );
    expect(exchangePolicy.allows(office, 'write_reflection', circle)).toBe(false);
    expect(exchangePolicy.allows(candidate, 'write_reflection', circle)).toBe(true);
    expect(exchangePolicy.allows(candidate, 'update', circle)).toBe(false);
    expect(exchangePolicy.allows(candidate, 'write_learning_questions', circle)).toBe(true);
  });

  it('lets candidate, facilitator and office settle milestones, and no sponsor', () => {
    for (const settler of [candidate, facilitator, office])
      expect(exchangePolicy.allows(settler, 'settle_milestones', circle)).toBe(true);
    expect(exchangePolicy.allows(homeSponsor, 'settle_milestones', circle)).toBe(false);
  });
});

describe('for whom somebody signs', () => {
  it('is the own party, or that of the sponsor for whom a deputy stands in', () => {
    expect(heldParties(candidate, circle)).toEqual([{ party: 'candidate', deputyForId: null }]);
    expect(heldParties(homeSponsor, circle)).toEqual([{ party: 'home_sponsor', deputyForId: null }]);
    expect(heldParties(deputy, circle)).toEqual([{ party: 'host_sponsor', deputyForId: 'host sponsor' }]);
  });

  it('is nobody for another sponsor of the same organisation', () => {
    expect(exchangeParts(colleague, circle)).toEqual(new Set());
  });

  it('is nobody once the role has ended, whoever the exchange names', () => {
    expect(heldParties(actor('home sponsor', { role: 'observer' }), circle)).toEqual([]);
    expect(
      heldParties(actor('candidate', { role: 'candidate', cohortId: 'another cohort' }), circle),
    ).toEqual([]);
  });

  it('is both sponsors for who sponsors both organisations', () => {
    const both = actor(
      'home sponsor',
      { role: 'sponsor', organisationId: 'home' },
      { role: 'sponsor', organisationId: 'host' },
    );
    const parties = heldParties(both, { ...circle, hostSponsorId: 'home sponsor' }).map(({ party }) => party);
    expect(parties).toEqual(['home_sponsor', 'host_sponsor']);
  });

  it('is the system alone that has the part of the system', () => {
    expect(exchangeParts(null, circle)).toEqual(new Set(['system']));
    expect(exchangeParts(office, circle)).toEqual(new Set(['programme_office']));
  });
});
