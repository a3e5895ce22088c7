import { Clock, newId, SealedSecret } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashRecoveryCode, newRecoveryCodes } from './recovery-code.js';
import { standingKinds } from '../second-factor-kinds.js';
import { looksLikeTotp, newTotpSecret, totpStep } from './totp.js';

/** With which kind of code somebody answered. */
export type CodeKind = 'authenticator' | 'recovery_code';

/** How long a secret that was shown waits for its first code, in milliseconds. */
const confirmWithin = 60 * 60_000;

/** The secrets of authenticator apps, sealed, and the recovery codes, hashed. Every method joins the transaction at hand. */
@Injectable()
export class SecondFactorCodes {
  constructor(
    private readonly clock: Clock,
    private readonly sealed: SealedSecret,
  ) {}

  /** Keeps a new secret that counts once a code of it was confirmed, in the place of one that waited, also if just now. */
  async propose(manager: EntityManager, personId: string): Promise<string> {
    const secret = newTotpSecret();
    await manager.query(
      `INSERT INTO authenticator (id, person_id, sealed_secret, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id) WHERE confirmed_at IS NULL
       DO UPDATE SET sealed_secret = excluded.sealed_secret, created_at = excluded.created_at`,
      [newId(), personId, this.sealed.seal(secret, owner(personId)), this.clock.now()],
    );
    return secret;
  }

  /**
   * Makes the proposed secret the one that counts, in the place of an earlier one, when this is a code of it.
   * @returns undefined when nothing was proposed within the hour; else whether the code was right
   */
  async confirm(manager: EntityManager, personId: string, code: string): Promise<boolean | undefined> {
    const now = this.clock.now();
    const [proposed] = await manager.query<{ id: string; sealed_secret: string }[]>(
      `SELECT id, sealed_secret FROM authenticator
       WHERE person_id = $1 AND confirmed_at IS NULL AND created_at > $2 FOR UPDATE`,
      [personId, new Date(now.getTime() - confirmWithin)],
    );
    if (!proposed) return undefined;
    const step = totpStep(this.sealed.unseal(proposed.sealed_secret, owner(personId)), code, now);
    if (step === undefined) return false;
    await manager.query(`DELETE FROM authenticator WHERE person_id = $1 AND id <> $2`, [
      personId,
      proposed.id,
    ]);
    await manager.query(`UPDATE authenticator SET confirmed_at = $2, last_step = $3 WHERE id = $1`, [
      proposed.id,
      now,
      step,
    ]);
    return true;
  }

  /** Uses up a code: of the authenticator app, or a recovery code. @returns its kind; undefined when it is not right */
  async use(manager: EntityManager, personId: string, code: string): Promise<CodeKind | undefined> {
    const text = code.trim().replace(/^(\d{3}) (\d{3})$/, '$1$2');
    if (looksLikeTotp(text))
      return (await this.useStep(manager, personId, text)) ? 'authenticator' : undefined;
    const [used] = await manager.query<[unknown[], number]>(
      `UPDATE recovery_code SET used_at = $3 WHERE person_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING id`,
      [personId, hashRecoveryCode(text), this.clock.now()],
    );
    return used.length > 0 ? 'recovery_code' : undefined;
  }

  /** A step counts once, and so does every step before it. Source: RFC 6238, 5.2. */
  private async useStep(manager: EntityManager, personId: string, code: string): Promise<boolean> {
    const [standing] = await manager.query<{ id: string; sealed_secret: string; last_step: string }[]>(
      `SELECT id, sealed_secret, last_step FROM authenticator
       WHERE person_id = $1 AND confirmed_at IS NOT NULL FOR UPDATE`,
      [personId],
    );
    if (!standing) return false;
    const secret = this.sealed.unseal(standing.sealed_secret, owner(personId));
    const step = totpStep(secret, code, this.clock.now());
    if (step === undefined || step <= Number(standing.last_step)) return false;
    await manager.query(`UPDATE authenticator SET last_step = $2 WHERE id = $1`, [standing.id, step]);
    return true;
  }

  /** New recovery codes in the place of all earlier ones; they can be read this once. */
  async renewRecoveryCodes(manager: EntityManager, personId: string): Promise<string[]> {
    const codes = newRecoveryCodes();
    await manager.query(`DELETE FROM recovery_code WHERE person_id = $1`, [personId]);
    await manager.query(
      `INSERT INTO recovery_code (id, person_id, code_hash) SELECT id, $1, hash FROM unnest($2::uuid[], $3::text[]) AS made (id, hash)`,
      [personId, codes.map(() => newId()), codes.map(hashRecoveryCode)],
    );
    return codes;
  }

  /** Forgets the authenticator app. */
  async removeAuthenticator(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(`DELETE FROM authenticator WHERE person_id = $1`, [personId]);
  }

  /** Forgets everything. @returns whether there was a second factor */
  async removeAll(manager: EntityManager, personId: string): Promise<boolean> {
    const standing = await standingKinds(manager, personId);
    await this.removeAuthenticator(manager, personId);
    await manager.query(`DELETE FROM passkey WHERE person_id = $1`, [personId]);
    await manager.query(`DELETE FROM recovery_code WHERE person_id = $1`, [personId]);
    return standing.size > 0;
  }
}

function owner(personId: string): string {
  return `authenticator:${personId}`;
}
