import { DomainError } from '@app/platform';

/** Another cohort of the programme has this name, without regard to case. */
export function cohortNameTaken(): DomainError {
  return new DomainError('conflict', 'cohort.name_taken', {
    nl: 'Er is al een lichting met deze naam in het programma.',
    en: 'There is already a cohort with this name in the programme.',
  });
}
