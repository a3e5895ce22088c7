import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../../lib/api/schema-types.js';
import { newPersonFrom, nobody, personChanges, personValues } from './person-values.js';

const person = {
  name: 'Bas Timmermans',
  email: 'bas@vt-rr.example',
  homeOrganisation: { id: 'vt', name: 'Veilig Thuis', shortName: 'VT' },
  position: 'Teamleider',
  locale: 'nl',
} as Person;

describe('personChanges', () => {
  it('holds nothing when nothing was changed, so that nothing can be refused', () => {
    expect(personChanges(person, personValues(person))).toEqual({});
  });

  it('holds only the changed fields', () => {
    expect(personChanges(person, { ...personValues(person), name: 'Bas de Boer ' })).toEqual({
      name: 'Bas de Boer',
    });
  });

  it('takes the position away when the field was emptied', () => {
    expect(personChanges(person, { ...personValues(person), position: ' ' })).toEqual({ position: null });
  });
});

describe('newPersonFrom', () => {
  it('leaves out an empty position', () => {
    expect(newPersonFrom({ ...nobody, name: 'Noor', homeOrganisationId: 'jbw' })).not.toHaveProperty(
      'position',
    );
  });
});
