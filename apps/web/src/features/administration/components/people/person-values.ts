import type { components } from '../../../../lib/api/generated/schema.js';
import type { Person } from '../../../../lib/api/schema-types.js';

/** What is filled in about a person. */
export interface PersonValues {
  name: string;
  email: string;
  homeOrganisationId: string | null;
  position: string;
  locale: Person['locale'];
}

/** Somebody about whom nothing has been filled in; Dutch is what most people read. */
export const nobody: PersonValues = {
  name: '',
  email: '',
  homeOrganisationId: null,
  position: '',
  locale: 'nl',
};

/** A person as the form shows them; an address that the reader may not see is empty. */
export const personValues = (person: Person): PersonValues => ({
  name: person.name,
  email: person.email ?? '',
  homeOrganisationId: person.homeOrganisation.id,
  position: person.position ?? '',
  locale: person.locale,
});

/** The body of a new person. */
export const newPersonFrom = (values: PersonValues): components['schemas']['CreatePerson'] => ({
  name: values.name.trim(),
  email: values.email.trim(),
  homeOrganisationId: values.homeOrganisationId ?? '',
  locale: values.locale,
  ...(values.position.trim() === '' ? {} : { position: values.position.trim() }),
});

/**
 * Only what was changed: who may change a name may not always change the e-mail address, and what is not sent
 * cannot be refused.
 */
export function personChanges(person: Person, values: PersonValues): components['schemas']['UpdatePerson'] {
  const standing = personValues(person);
  const position = values.position.trim();
  return {
    ...(values.name.trim() === standing.name ? {} : { name: values.name.trim() }),
    ...(values.email.trim() === standing.email ? {} : { email: values.email.trim() }),
    ...(position === standing.position ? {} : { position: position === '' ? null : position }),
    ...(values.locale === standing.locale ? {} : { locale: values.locale }),
    ...(values.homeOrganisationId === null || values.homeOrganisationId === standing.homeOrganisationId
      ? {}
      : { homeOrganisationId: values.homeOrganisationId }),
  };
}
