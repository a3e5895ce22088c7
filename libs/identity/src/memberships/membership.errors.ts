import { DomainError, type Fault, invalid } from '@app/platform';

/** The person holds this role in this scope already, on a day that both periods have. */
export function membershipExists(): DomainError {
  return new DomainError('conflict', 'membership.exists', {
    nl: 'Deze persoon heeft deze rol hier al in (een deel van) deze periode.',
    en: 'This person holds this role here already in (a part of) this period.',
  });
}

/** Nobody would be programme office of the programme any more. */
export function lastOffice(): DomainError {
  return new DomainError('conflict', 'membership.last_office', {
    nl: 'Dit is het laatste programmabureau van het programma. Wijs eerst een ander aan.',
    en: 'This is the last programme office of the programme. Appoint another first.',
  });
}

/** Nobody would be administrator any more. */
export function lastAdministrator(): DomainError {
  return new DomainError('conflict', 'membership.last_admin', {
    nl: 'Dit is de laatste beheerder. Wijs eerst een ander aan.',
    en: 'This is the last administrator. Appoint another first.',
  });
}

/** The programme that was given is not that of the cohort. */
export function otherProgramme(): DomainError {
  const detail = {
    nl: 'De lichting hoort bij een ander programma.',
    en: 'The cohort belongs to another programme.',
  };
  return invalid([{ pointer: '/programmeId', code: 'scope', detail }]);
}

/** The organisation takes no part in the programme, or is only named in it. */
export const notPartner: Fault = {
  pointer: '/organisationId',
  code: 'not_partner',
  detail: {
    nl: 'Deze organisatie doet niet mee aan het programma.',
    en: 'This organisation does not take part in the programme.',
  },
};
