import { describe, expect, it } from '@jest/globals';
import { changesOf, contentsOf, valuesOf } from './provider-values.js';

const values = {
  ...valuesOf(undefined),
  name: 'Politie',
  issuer: 'https://aanmelden.politie.example',
  clientId: 'wisselwerk',
};

describe('the form of an identity provider', () => {
  it('takes domains however they are separated', () => {
    const typed = { ...values, domains: ' politie.example, wijk.politie.example;\nnog.example ' };
    expect(contentsOf(typed).domains).toEqual(['politie.example', 'wijk.politie.example', 'nog.example']);
    expect(contentsOf({ ...values, domains: ' ' }).domains).toEqual([]);
  });

  it('sends a secret only when one was typed, and never another issuer', () => {
    expect(changesOf(values)).not.toHaveProperty('clientSecret');
    expect(changesOf({ ...values, clientSecret: 'nieuw' })).toMatchObject({ clientSecret: 'nieuw' });
    expect(changesOf(values)).not.toHaveProperty('issuer');
  });
});
