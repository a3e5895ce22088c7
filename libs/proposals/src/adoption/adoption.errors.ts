import { DomainError, type Fault } from '@app/platform';

/** Adoption comes after approval, and before the proposal is adopted. */
export function notAdoptable(): DomainError {
  return new DomainError('conflict', 'proposal.not_adoptable', {
    nl: 'Invoering leg je vast en bevestig je nadat het voorstel is goedgekeurd, en tot het is ingevoerd.',
    en: 'Adoption is recorded and confirmed once the proposal is approved, and until it is adopted.',
  });
}

/** There is one record for an organisation. */
export function adoptionRecorded(): DomainError {
  return new DomainError('conflict', 'proposal.adoption_recorded', {
    nl: 'Voor deze organisatie is de invoering al vastgelegd. Pas die aan.',
    en: 'The adoption by this organisation is recorded already. Change that record.',
  });
}

/** The record was changed since the sponsor read it. */
export function adoptionChanged(): DomainError {
  return new DomainError('conflict', 'proposal.adoption_changed', {
    nl: 'De vastgelegde invoering is intussen gewijzigd. Lees haar opnieuw en bevestig die.',
    en: 'The recorded adoption was changed meanwhile. Read it again and confirm that one.',
  });
}

/** A check is answered while the proposal counts as adopted. */
export function noCheckAsked(): DomainError {
  return new DomainError('conflict', 'proposal.no_check_asked', {
    nl: 'Of het nog staat, wordt gevraagd zolang het voorstel is ingevoerd.',
    en: 'Whether it still stands is asked while the proposal is adopted.',
  });
}

/** Only an acting organisation adopts. */
export const noActingOrganisation: Fault = {
  pointer: '/organisationId',
  code: 'organisation_does_not_act',
  detail: {
    nl: 'Deze organisatie past volgens het voorstel haar werk niet aan.',
    en: 'According to the proposal this organisation does not change its work.',
  },
};
