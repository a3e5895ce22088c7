import { describe, expect, it } from '@jest/globals';
import { isSafeAddress, isSafeIssuer } from './provider-address.js';

describe('an address of a provider', () => {
  it.each(['https://sign-in.example', 'https://sign-in.example:8443/realms/one', 'https://127.0.0.1/oidc'])(
    'is safe with TLS: %s',
    (address) => expect(isSafeAddress(address, false)).toBe(true),
  );

  it.each([
    'http://sign-in.example',
    'ftp://sign-in.example',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://name:secret@sign-in.example',
    'https://name@sign-in.example',
    'https://sign-in.example/#part',
    'sign-in.example',
    '',
  ])('is refused, whatever is allowed: %s', (address) => {
    expect(isSafeAddress(address, false)).toBe(false);
    expect(isSafeAddress(address, true)).toBe(false);
  });

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000', 'http://[::1]:4000/a'])(
    'is taken without TLS only for this machine, and only where that is allowed: %s',
    (address) => {
      expect(isSafeAddress(address, true)).toBe(true);
      expect(isSafeAddress(address, false)).toBe(false);
    },
  );

  it.each(['http://localhost.sign-in.example', 'http://127.0.0.1.nip.example', 'http://10.0.0.1'])(
    'is not this machine because it looks like it: %s',
    (address) => expect(isSafeAddress(address, true)).toBe(false),
  );

  it('is no issuer with a query', () => {
    expect(isSafeIssuer('https://sign-in.example?tenant=1', false)).toBe(false);
    expect(isSafeIssuer('https://sign-in.example', false)).toBe(true);
  });
});
