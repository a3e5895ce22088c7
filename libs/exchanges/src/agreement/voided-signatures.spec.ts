import { expect, it } from '@jest/globals';
import { changesAgreement, partiesVoidedBy } from './voided-signatures.js';

it.each(['startsOn', 'endsOn', 'hostOrganisationId', 'hostPosition'])(
  'voids every signature and makes a new version when %s changes',
  (field) => {
    expect(changesAgreement(['learningQuestions', field])).toBe(true);
    expect(partiesVoidedBy([field, 'hostSponsorId'])).toEqual(['candidate', 'home_sponsor', 'host_sponsor']);
  },
);

it('voids only the signature of the sponsor who is replaced', () => {
  expect(partiesVoidedBy(['homeSponsorId'])).toEqual(['home_sponsor']);
  expect(partiesVoidedBy(['hostSponsorId'])).toEqual(['host_sponsor']);
  expect(changesAgreement(['homeSponsorId', 'hostSponsorId'])).toBe(false);
});

it('voids nothing for what is not agreed', () => {
  expect(partiesVoidedBy(['hostSupervisor', 'learningQuestions'])).toEqual([]);
});
