import { DomainError, invalid } from '@app/platform';

/** Another organisation has this name, apart from capitals. */
export function organisationNameTaken(): DomainError {
  return new DomainError('conflict', 'organisation.name_taken', {
    nl: 'Er is al een organisatie met deze naam.',
    en: 'There is an organisation with this name already.',
  });
}

/** The parent that was given does not exist. */
export function unknownParent(): DomainError {
  const detail = { nl: 'Deze organisatie bestaat niet.', en: 'This organisation does not exist.' };
  return invalid([{ pointer: '/parentId', code: 'unknown', detail }]);
}

/** The parent that was given is the organisation itself, or a part of it. */
export function parentIsPart(): DomainError {
  const detail = {
    nl: 'Een organisatie kan niet onder zichzelf of onder een van haar onderdelen vallen.',
    en: 'An organisation cannot be a part of itself or of one of its parts.',
  };
  return invalid([{ pointer: '/parentId', code: 'cycle', detail }]);
}
