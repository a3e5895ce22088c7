import { Clock, Configuration, newId, notFound, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { passkeyRefused } from '../second-factor.errors.js';
import { PasskeyChallenges } from './passkey-challenges.js';

interface PasskeyRow {
  id: string;
  credential_id: string;
  public_key: Buffer;
  counter: string;
  transports: AuthenticatorTransport[];
}

type AuthenticatorTransport = 'ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb';

/** The passkeys of people (WebAuthn): what a browser is asked, and whether its answer is right. */
@Injectable()
export class Passkeys {
  /** The site that a passkey belongs to, and the address that a browser must have been at. */
  private readonly site: { readonly rpID: string; readonly origin: string };

  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly challenges: PasskeyChallenges,
    { PUBLIC_URL }: Configuration,
  ) {
    const { hostname, origin } = new URL(PUBLIC_URL);
    this.site = { rpID: hostname, origin };
  }

  /** What a browser needs to make a passkey; one that the person has already is not made again. */
  async askForNew(
    { personId, name }: Actor,
    sessionId: string,
    email: string,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const options = await generateRegistrationOptions({
      rpName: 'Wisselwerk',
      rpID: this.site.rpID,
      userID: new Uint8Array(Buffer.from(personId)),
      userName: email,
      userDisplayName: name,
      attestationType: 'none',
      excludeCredentials: (await this.of(personId)).map(toDescriptor),
      authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
    });
    await this.challenges.give(sessionId, options.challenge);
    return options;
  }

  /** Judges what a browser made. @throws DomainError `second_factor.passkey_refused` */
  async judgeNew(sessionId: string, response: object): Promise<WebAuthnCredential> {
    const expectedChallenge = await this.challengeOf(sessionId);
    const { registrationInfo } = await orRefused(() =>
      verifyRegistrationResponse({
        response: response as RegistrationResponseJSON,
        expectedChallenge,
        expectedOrigin: this.site.origin,
        expectedRPID: this.site.rpID,
        requireUserVerification: false,
      }),
    );
    if (!registrationInfo) throw passkeyRefused();
    return registrationInfo.credential;
  }

  /** Keeps a passkey that was judged. @throws DomainError `second_factor.passkey_refused` when somebody has it already */
  async keep(
    manager: EntityManager,
    { personId, name }: { personId: string; name: string },
    { id, publicKey, counter, transports = [] }: WebAuthnCredential,
  ): Promise<void> {
    const kept = await manager.query<unknown[]>(
      `INSERT INTO passkey (id, person_id, name, credential_id, public_key, counter, transports, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [newId(), personId, name, id, Buffer.from(publicKey), counter, transports, this.clock.now()],
    );
    if (kept.length === 0) throw passkeyRefused();
  }

  /** What a browser needs to answer with a passkey. */
  async askFor(personId: string, sessionId: string): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({
      rpID: this.site.rpID,
      allowCredentials: (await this.of(personId)).map(toDescriptor),
      userVerification: 'preferred',
    });
    await this.challenges.give(sessionId, options.challenge);
    return options;
  }

  /**
   * Judges an answer; a counter that did not go up tells of a copy, and is refused.
   * @throws DomainError `second_factor.passkey_refused`
   */
  async judge(personId: string, sessionId: string, response: object): Promise<void> {
    const expectedChallenge = await this.challengeOf(sessionId);
    const { id } = response as { id?: unknown };
    await this.transaction.run(async (manager) => {
      const [passkey] = await manager.query<PasskeyRow[]>(
        `SELECT ${columns} FROM passkey WHERE person_id = $1 AND credential_id = $2 FOR UPDATE`,
        [personId, typeof id === 'string' ? id : ''],
      );
      if (!passkey) throw passkeyRefused();
      const { verified, authenticationInfo } = await orRefused(() =>
        verifyAuthenticationResponse({
          response: response as AuthenticationResponseJSON,
          expectedChallenge,
          expectedOrigin: this.site.origin,
          expectedRPID: this.site.rpID,
          requireUserVerification: false,
          credential: {
            id: passkey.credential_id,
            publicKey: new Uint8Array(passkey.public_key),
            counter: Number(passkey.counter),
            transports: passkey.transports,
          },
        }),
      );
      if (!verified) throw passkeyRefused();
      await manager.query(`UPDATE passkey SET counter = $2, last_used_at = $3 WHERE id = $1`, [
        passkey.id,
        authenticationInfo.newCounter,
        this.clock.now(),
      ]);
    });
  }

  /** Forgets one; who removes two at once waits. @throws DomainError `not_found` for another's, or one that is gone */
  async remove(manager: EntityManager, personId: string, id: string): Promise<void> {
    await manager.query(`SELECT FROM passkey WHERE person_id = $1 ORDER BY id FOR UPDATE`, [personId]);
    const [removed] = await manager.query<[unknown[], number]>(
      `DELETE FROM passkey WHERE person_id = $1 AND id = $2 RETURNING id`,
      [personId, id],
    );
    if (removed.length === 0) throw notFound();
  }

  private of(personId: string): Promise<PasskeyRow[]> {
    return this.transaction.manager.query(`SELECT ${columns} FROM passkey WHERE person_id = $1 ORDER BY id`, [
      personId,
    ]);
  }

  private async challengeOf(sessionId: string): Promise<string> {
    const challenge = await this.challenges.take(sessionId);
    if (challenge === undefined) throw passkeyRefused();
    return challenge;
  }
}

const columns = 'id, credential_id, public_key, counter, transports';

function toDescriptor({ credential_id: id, transports }: PasskeyRow): {
  id: string;
  transports: AuthenticatorTransport[];
} {
  return { id, transports };
}

/** The library throws whatever is wrong with what a browser sent. */
async function orRefused<Result>(verify: () => Promise<Result>): Promise<Result> {
  try {
    return await verify();
  } catch {
    throw passkeyRefused();
  }
}
