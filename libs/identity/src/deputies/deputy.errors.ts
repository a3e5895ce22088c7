import { DomainError, type Fault } from '@app/platform';

/** Somebody stands in for the sponsor already on a day of the period. */
export function deputyOverlaps(): DomainError {
  return new DomainError('conflict', 'deputy.overlaps', {
    nl: 'In (een deel van) deze periode is er al een vervanger.',
    en: 'There is a deputy already in (a part of) this period.',
  });
}

/** The sponsor cannot stand in for themselves. */
export const deputyIsSponsor: Fault = {
  pointer: '/personId',
  code: 'self',
  detail: { nl: 'Kies iemand anders als vervanger.', en: 'Choose somebody else as deputy.' },
};

/** Only a sponsor has a deputy. */
export const notSponsor: Fault = {
  pointer: '/sponsorMembershipId',
  code: 'role',
  detail: { nl: 'Alleen een opdrachtgever heeft een vervanger.', en: 'Only a sponsor has a deputy.' },
};
