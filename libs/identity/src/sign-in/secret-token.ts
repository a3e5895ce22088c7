import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 random bits, as text that fits in an address or a header. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

/** What is stored of a secret: enough to recognise it, not to use it. A plain hash will do, for 256 bits cannot be guessed. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
