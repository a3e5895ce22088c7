import { DomainError } from '@app/platform';

/** The candidate already has an exchange in this cohort that is proposed, agreed or active. */
export function candidateTaken(): DomainError {
  return new DomainError('conflict', 'exchange.candidate_taken', {
    nl: 'Deze kandidaat heeft in deze lichting al een uitwisseling.',
    en: 'This candidate already has an exchange in this cohort.',
  });
}

/** The agreement was changed since the actor read it; what they wanted to sign no longer exists. */
export function agreementChanged(): DomainError {
  return new DomainError('conflict', 'exchange.agreement_changed', {
    nl: 'De afspraak is intussen gewijzigd. Lees de nieuwe afspraak en teken die.',
    en: 'The agreement was changed meanwhile. Read the new agreement and sign that one.',
  });
}

/** An exchange changes freely until it starts; after that by an amendment. */
export function notChangeable(): DomainError {
  return new DomainError('conflict', 'exchange.not_changeable', {
    nl: 'Deze uitwisseling is al begonnen of gestopt. Een lopende uitwisseling wijzig je met een wijziging die beide opdrachtgevers tekenen.',
    en: 'This exchange has started or ended. A running exchange is changed by an amendment that both sponsors sign.',
  });
}

/** The closing reflection is written from a month before the end until the exchange is completed. */
export function reflectionNotOpen(): DomainError {
  return new DomainError('conflict', 'exchange.reflection_not_open', {
    nl: 'De slotreflectie schrijf je vanaf een maand voor het einde, zolang de uitwisseling loopt.',
    en: 'The closing reflection is written from a month before the end, while the exchange is running.',
  });
}
