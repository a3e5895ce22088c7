import { describe, expect, it } from '@jest/globals';
import type { IntervisionMethod } from '../../../../lib/api/schema-types.js';
import { contentOf, valuesOf, valuesOfCopy } from './method-values.js';

const method: IntervisionMethod = {
  ...{ id: null, version: null, key: 'walk', isRetired: false, permissions: [] },
  title: { nl: 'Lopen', en: 'Walking' },
  suits: { nl: 'Een vraag.', en: 'A question.' },
  steps: [
    {
      title: { nl: 'Op pad', en: 'Off' },
      minutes: 20,
      speaker: 'owner',
      instruction: { nl: 'Vertel.', en: 'Tell.' },
    },
  ],
};

describe('a method in a form', () => {
  it('is sent as it was read', () => {
    const { title, suits, steps } = method;
    expect(contentOf(valuesOf(method))).toEqual({ title, suits, steps });
  });

  it('begins with one empty step', () => {
    expect(valuesOf(undefined).steps).toHaveLength(1);
  });

  it('has a name of its own when it began as another', () => {
    expect(valuesOfCopy(method).title).toEqual({ nl: 'Lopen (eigen)', en: 'Walking (own)' });
  });

  it('is sent without the spaces around its words', () => {
    const values = valuesOf(method);
    expect(contentOf({ ...values, title: { nl: ' Lopen ', en: 'Walking' } }).title.nl).toBe('Lopen');
  });
});
