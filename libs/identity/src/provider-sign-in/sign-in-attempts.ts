import { Clock, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hashSecret, newSecret } from '../sign-in/secret-token.js';

/** How long somebody may take at the provider, in minutes. */
const attemptMinutes = 10;

/** A sign-in that began here and goes on at the provider. */
export interface SignInAttempt {
  readonly providerId: string;
  /** Proves to the provider that who redeems the code is who asked for it. Source: RFC 7636. */
  readonly codeVerifier: string;
  /** Ties the answer of the provider to this attempt. Source: OpenID Connect Core, 3.1.2.1. */
  readonly nonce: string;
  /** Where the person wanted to go, a path in the product. */
  readonly returnTo: string;
}

/** What the attempt is known by: the state travels through the provider, the other secret stays in the browser. */
export interface AttemptSecrets {
  readonly state: string;
  readonly browserSecret: string;
  readonly expiresAt: Date;
}

/** Sign-ins that are under way: each is taken once, within ten minutes, by the browser in which it began. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Keeps an attempt in the open transaction. */
  async keep(attempt: SignInAttempt): Promise<AttemptSecrets> {
    const secrets = {
      state: newSecret(),
      browserSecret: newSecret(),
      expiresAt: new Date(this.clock.now().getTime() + attemptMinutes * 60_000),
    };
    await this.transaction.manager.query(
      `INSERT INTO provider_sign_in (state_hash, browser_hash, provider_id, code_verifier, nonce, return_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        hashSecret(secrets.state),
        hashSecret(secrets.browserSecret),
        attempt.providerId,
        attempt.codeVerifier,
        attempt.nonce,
        attempt.returnTo,
        secrets.expiresAt,
      ],
    );
    return secrets;
  }

  /** Takes an attempt, so that it is there no more; undefined when it is not that of this browser, or is over. */
  async take(state: string, browserSecret: string): Promise<SignInAttempt | undefined> {
    const [taken] = await this.transaction.manager.query<[SignInAttempt[], number]>(
      `DELETE FROM provider_sign_in WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3
       RETURNING provider_id AS "providerId", code_verifier AS "codeVerifier", nonce, return_to AS "returnTo"`,
      [hashSecret(state), hashSecret(browserSecret), this.clock.now()],
    );
    return taken[0];
  }
}
