import { describe, expect, it } from '@jest/globals';
import type { Amendment, Exchange, Signature } from '../../../lib/api/schema-types.js';
import { pendingSignatures } from './pending-signature.js';

const sponsor = { id: 'sponsor', name: 'Annelies Brouwer' };
const organisation = {
  id: 'organisation',
  name: 'Veilig Thuis Rotterdam-Rijnmond',
  shortName: 'Veilig Thuis',
};

function buildSignature(overrides: Partial<Signature> = {}): Signature {
  return {
    party: 'host_sponsor',
    person: sponsor,
    signedBy: null,
    deputyFor: null,
    signedAt: null,
    agreementVersion: null,
    mine: true,
    ...overrides,
  };
}

function buildAmendment(overrides: Partial<Amendment> = {}): Amendment {
  return {
    id: 'amendment',
    number: 1,
    endsOn: '2021-06-30',
    hostPosition: null,
    hostSupervisor: null,
    reason: 'The handover takes longer.',
    state: 'proposed',
    proposedBy: sponsor,
    proposedAt: '2021-02-25T13:20:00Z',
    settledAt: null,
    signatures: [
      {
        party: 'host_sponsor',
        person: sponsor,
        signedBy: null,
        deputyFor: null,
        signedAt: null,
        mine: true,
      },
    ],
    ...overrides,
  };
}

function buildExchange(overrides: Partial<Exchange> = {}): Exchange {
  return {
    id: 'exchange',
    version: 1,
    cohortId: 'cohort',
    cohortName: 'Lichting 2020–2021',
    programmeId: 'programme',
    programmeName: 'Trading Places',
    candidateId: 'candidate',
    homeOrganisationId: organisation.id,
    hostOrganisationId: organisation.id,
    homeSponsorId: sponsor.id,
    hostSponsorId: sponsor.id,
    candidate: { id: 'candidate', name: 'Yusuf Demir' },
    homeOrganisation: organisation,
    hostOrganisation: organisation,
    homeSponsor: sponsor,
    hostSponsor: sponsor,
    hostPosition: 'Teamleider',
    hostSupervisor: null,
    learningQuestions: [],
    startsOn: '2021-05-17',
    endsOn: '2021-11-16',
    endedOn: null,
    state: 'proposed',
    stateTitle: 'voorgesteld',
    agreementVersion: 1,
    signatures: [buildSignature()],
    voidedSignatures: 0,
    amendments: [],
    closingReflection: null,
    adviceToHost: null,
    reflectedAt: null,
    period: { day: null, days: 184 },
    milestones: [],
    actions: [],
    permissions: [],
    ...overrides,
  };
}

describe('what waits for the reader’s signature', () => {
  it('is an agreement that the reader has not signed', () => {
    const exchange = buildExchange();
    expect(pendingSignatures([exchange])).toEqual([{ key: 'exchange', exchange, amendment: undefined }]);
  });

  it('is not an agreement that the reader signed, nor one that somebody else must sign', () => {
    const signed = buildSignature({ signedAt: '2021-02-24T08:00:00Z', signedBy: sponsor });
    const somebodyElses = buildSignature({ mine: false });
    expect(pendingSignatures([buildExchange({ signatures: [signed, somebodyElses] })])).toEqual([]);
  });

  it('is not an agreement that was cancelled unsigned', () => {
    expect(pendingSignatures([buildExchange({ state: 'cancelled' })])).toEqual([]);
  });

  it('is an amendment of a running exchange that the reader has not signed', () => {
    const amendment = buildAmendment();
    const exchange = buildExchange({ state: 'active', amendments: [amendment] });
    expect(pendingSignatures([exchange])).toEqual([{ key: 'amendment', exchange, amendment }]);
  });

  it('is not an amendment that was withdrawn', () => {
    const exchange = buildExchange({ state: 'active', amendments: [buildAmendment({ state: 'withdrawn' })] });
    expect(pendingSignatures([exchange])).toEqual([]);
  });

  it('comes in the order in which the exchanges begin', () => {
    const later = buildExchange({ id: 'later', startsOn: '2021-09-01' });
    const sooner = buildExchange({ id: 'sooner', startsOn: '2021-05-17' });
    expect(pendingSignatures([later, sooner]).map(({ key }) => key)).toEqual(['sooner', 'later']);
  });
});
