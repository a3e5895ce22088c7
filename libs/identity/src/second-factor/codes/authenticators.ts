import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../access/actor.js';
import { type NewSession, Sessions } from '../../sign-in/sessions.js';
import type { Answering } from '../answering.js';
import { CodeCheck } from './code-check.js';
import { SecondFactorCodes } from './second-factor-codes.js';
import { SecondFactorDemands } from '../second-factor-demands.js';
import { standingKinds } from '../second-factor-kinds.js';
import { SecondFactorTrail } from '../second-factor-trail.js';
import {
  codeOfStandingNeeded,
  noSecondFactor,
  nothingToConfirm,
  wrongCode,
} from '../second-factor.errors.js';
import { totpAddress } from './totp.js';

/** A secret for an authenticator app, shown once. */
export interface ProposedAuthenticator {
  /** In Base32, to be typed. */
  readonly secret: string;
  /** What the QR code holds. */
  readonly address: string;
}

/** Setting up an authenticator app (RFC 6238) as a second factor, and forgetting it. Not to be called inside of a transaction. */
@Injectable()
export class Authenticators {
  constructor(
    private readonly transaction: Transaction,
    private readonly codes: SecondFactorCodes,
    private readonly check: CodeCheck,
    private readonly sessions: Sessions,
    private readonly demands: SecondFactorDemands,
    private readonly trail: SecondFactorTrail,
  ) {}

  /**
   * Begins to set up an authenticator app; it counts once a code of it was confirmed.
   * @param code of what stands, where there is one already
   * @throws DomainError `second_factor.code_needed`, `second_factor.code_wrong`, `second_factor.locked_out`
   */
  async begin({ personId }: Actor, code: string | undefined): Promise<ProposedAuthenticator> {
    const propose = (manager: EntityManager): Promise<string> => this.codes.propose(manager, personId);
    const stands = (await this.standing(personId)).has('authenticator');
    if (stands && code === undefined) throw codeOfStandingNeeded();
    const secret = stands
      ? await this.check.pass(personId, code ?? '', propose)
      : await this.transaction.run(propose);
    return { secret, address: totpAddress(secret, await this.trail.emailOf(personId)) };
  }

  /**
   * Confirms the app with a first code. @returns the recovery codes, readable this once, and the session anew
   * @throws DomainError `second_factor.nothing_to_confirm`, `second_factor.code_wrong`
   */
  confirm(
    { actor: { personId }, sessionId }: Answering,
    code: string,
  ): Promise<{ recoveryCodes: string[]; session: NewSession }> {
    return this.transaction.run(async (manager) => {
      const confirmed = await this.codes.confirm(manager, personId, code.replace(/\s/g, ''));
      if (confirmed === undefined) throw nothingToConfirm();
      if (!confirmed) throw wrongCode();
      const recoveryCodes = await this.codes.renewRecoveryCodes(manager, personId);
      await this.trail.changed(personId, 'enrol');
      return { recoveryCodes, session: await this.sessions.renew(sessionId, { passed: true }) };
    });
  }

  /**
   * Forgets the authenticator app; without a passkey the second factor is off. @returns the session anew
   * @throws DomainError `second_factor.none`, `second_factor.demanded`, `second_factor.code_wrong`,
   *   `second_factor.locked_out`
   */
  async remove({ actor, sessionId }: Answering, code: string): Promise<NewSession> {
    const { personId } = actor;
    const standing = await this.standing(personId);
    if (!standing.has('authenticator')) throw noSecondFactor();
    const passed = standing.has('passkey');
    if (!passed) await this.demands.allowNone(actor);
    return this.check.pass(personId, code, async (manager) => {
      if (passed) await this.codes.removeAuthenticator(manager, personId);
      else await this.codes.removeAll(manager, personId);
      await this.trail.changed(personId, 'remove');
      return this.sessions.renew(sessionId, { passed });
    });
  }

  private standing(personId: string): ReturnType<typeof standingKinds> {
    return standingKinds(this.transaction.manager, personId);
  }
}
