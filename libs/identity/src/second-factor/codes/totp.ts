import { Secret, TOTP } from 'otpauth';

/** Length of a step in seconds, and the steps before and after the current one that count too. Source: RFC 6238, 5.2. */
const period = 30;
const drift = 1;
/** 160 bits, as RFC 4226, 4 recommends. */
const secretBytes = 20;

/** A new secret for an authenticator app, in Base32 as people type it. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The address that an authenticator app reads from the QR code. @param account which account it is, as the app shows it */
export function totpAddress(secret: string, account: string): string {
  return totpOf(secret, account).toString();
}

/** Whether the text can be a code of an authenticator app at all. */
export function looksLikeTotp(code: string): boolean {
  return /^\d{6}$/.test(code);
}

/** The step of which this is the code; undefined when it is that of no step that counts at the instant. */
export function totpStep(secret: string, token: string, now: Date): number | undefined {
  if (!looksLikeTotp(token)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token, timestamp, window: drift });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta;
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: 'Wisselwerk',
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period,
  });
}
