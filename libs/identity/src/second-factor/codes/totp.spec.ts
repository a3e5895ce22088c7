import { describe, expect, it } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { newTotpSecret, totpAddress, totpStep } from './totp.js';

/** The secret of RFC 6238, appendix B, and the last six digits of what is listed there for SHA-1. */
const published = Secret.fromUTF8('12345678901234567890').base32;
const vectors: readonly [seconds: number, code: string][] = [
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
];

describe('a code of an authenticator app', () => {
  it.each(vectors)('at %i seconds is the one that RFC 6238 lists', (seconds, code) => {
    expect(totpStep(published, code, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it('counts one step before and one step after its own, and no further', () => {
    const step = 1000;
    const code = TOTP.generate({ secret: Secret.fromBase32(published), timestamp: step * 30_000 });
    const at = (steps: number): number | undefined =>
      totpStep(published, code, new Date((step + steps) * 30_000 + 29_999));
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([undefined, step, step, step, undefined]);
  });

  it.each(['', '28708', '2870822', '28708a', ' 287082', '２８７０８２'])('is never %j', (text) => {
    expect(totpStep(published, text, new Date(59_000))).toBeUndefined();
  });

  it('comes from a secret of 160 bits that the address gives to the app', () => {
    const secret = newTotpSecret();
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20);
    expect(newTotpSecret()).not.toBe(secret);
    expect(totpAddress(secret, 'a@b.example')).toBe(
      `otpauth://totp/Wisselwerk:a%40b.example?issuer=Wisselwerk&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
  });
});
