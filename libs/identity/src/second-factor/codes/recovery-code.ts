import { randomBytes } from 'node:crypto';
import { hashSecret } from '../../sign-in/secret-token.js';

/** How many a person gets. */
export const recoveryCodeCount = 10;

/** Crockford's Base32: without letters that are taken for a digit, or for each other. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
/** Sixteen characters of five bits: 80 random bits, which cannot be guessed. */
const characters = 16;

/** Codes for who has lost the phone, each as people read it: four groups of four. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () => {
    const text = [...randomBytes(characters)].map((byte) => alphabet.charAt(byte % 32)).join('');
    return (text.match(/.{4}/g) ?? []).join('-');
  });
}

/** What is stored of a code, however it was typed: capitals, spaces and dashes do not count, and look-alikes are one. */
export function hashRecoveryCode(typed: string): string {
  const code = typed.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  return hashSecret(code);
}
