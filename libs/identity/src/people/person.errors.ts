import { DomainError, type Fault, invalid } from '@app/platform';

/** Another person has this address, apart from capitals. */
export function emailTaken(): DomainError {
  return new DomainError('conflict', 'person.email_taken', {
    nl: 'Er is al iemand met dit e-mailadres.',
    en: 'Somebody has this e-mail address already.',
  });
}

/** The home organisation that was given does not exist. */
export function unknownHomeOrganisation(): DomainError {
  const detail = { nl: 'Deze organisatie bestaat niet.', en: 'This organisation does not exist.' };
  return invalid([{ pointer: '/homeOrganisationId', code: 'unknown', detail }]);
}

/** The person that was given does not exist, or is not the caller's to see. */
export const unknownPerson: Fault = {
  pointer: '/personId',
  code: 'unknown',
  detail: {
    nl: 'Deze persoon bestaat niet, of je kunt die niet zien.',
    en: 'This person does not exist, or is not yours to see.',
  },
};

/** The person that was given cannot sign in (any more). */
export const disabledPerson: Fault = {
  pointer: '/personId',
  code: 'disabled',
  detail: { nl: 'Het account van deze persoon is uitgezet.', en: 'The account of this person is disabled.' },
};
