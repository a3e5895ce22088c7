import { describe, expect, it } from '@jest/globals';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.js';

describe('recovery codes', () => {
  it('are ten, all different, of four groups of four', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
  });

  it('use every character of the alphabet', () => {
    const seen = new Set(Array.from({ length: 100 }, newRecoveryCodes).flat().join('').replaceAll('-', ''));
    expect(seen.size).toBe(32);
  });

  it('are recognised however they are typed', () => {
    const hash = hashRecoveryCode('01ab-cdef-ghjk-mnpq');
    expect(hashRecoveryCode(' OIAB cdef GHJK mnpq ')).toBe(hash);
    expect(hashRecoveryCode('olabcdefghjkmnpq')).toBe(hash);
    expect(hashRecoveryCode('01ab-cdef-ghjk-mnpr')).not.toBe(hash);
  });
});
