import { describe, expect, it } from '@jest/globals';
import { addressWithin } from './address-within.js';

describe('the address to go to after signing in', () => {
  it('is a page of this application', () => {
    expect(addressWithin('/exchanges?state=active')).toBe('/exchanges?state=active');
  });

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('is never another site: %s', (path) => {
    expect(addressWithin(path)).toBeNull();
  });

  it('is not the sign-in page again', () => {
    expect(addressWithin('/sign-in')).toBeNull();
  });
});
