import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from '../config/configuration.js';
import { SealedSecret } from './sealed-secret.js';

const of = (APP_SECRET: string): SealedSecret =>
  new SealedSecret(readConfiguration({ DATABASE_URL: 'postgres://localhost/x', APP_SECRET }));
const sealer = of('a'.repeat(32));

describe('a sealed secret', () => {
  it('opens to what was sealed, and is sealed differently every time', () => {
    const [first, second] = [sealer.seal('geheim €', 'totp:1'), sealer.seal('geheim €', 'totp:1')];
    expect(sealer.unseal(first, 'totp:1')).toBe('geheim €');
    expect(first).not.toBe(second);
    expect(Buffer.from(first, 'base64url').toString('latin1')).not.toContain('geheim');
  });

  it('opens nowhere but where it belongs', () => {
    const sealed = sealer.seal('geheim', 'totp:1');
    expect(() => sealer.unseal(sealed, 'totp:2')).toThrow();
    expect(() => of('b'.repeat(32)).unseal(sealed, 'totp:1')).toThrow();
  });

  it('does not open once any byte of it was changed, or it was cut', () => {
    const bytes = Buffer.from(sealer.seal('geheim', 'totp:1'), 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(index) ^ 1, index);
      expect(() => sealer.unseal(changed.toString('base64url'), 'totp:1')).toThrow();
      expect(() => sealer.unseal(bytes.subarray(0, index).toString('base64url'), 'totp:1')).toThrow();
    }
  });
});
