import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../config/configuration.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Keeps secrets that must be read again, such as the secret of an authenticator: sealed with a key that is derived from
 * the installation's secret (RFC 5869), so that the database by itself gives none of them away.
 */
@Injectable()
export class SealedSecret {
  private readonly key: Buffer;

  constructor({ APP_SECRET }: Configuration) {
    this.key = Buffer.from(hkdfSync('sha256', APP_SECRET, '', 'wisselwerk sealed secret 1', 32));
  }

  /** @param belongsTo what the secret is of, such as `totp:` and the person's id; elsewhere it cannot be unsealed */
  seal(secret: string, belongsTo: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce).setAAD(Buffer.from(belongsTo));
    const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
  }

  /** @throws Error when it was changed, belongs to something else, or was sealed by another installation */
  unseal(sealed: string, belongsTo: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const nonce = bytes.subarray(0, nonceBytes);
    const decipher = createDecipheriv(algorithm, this.key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(belongsTo))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const text = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  }
}
