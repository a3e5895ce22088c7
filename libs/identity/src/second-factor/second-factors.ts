import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { type NewSession, Sessions } from '../sign-in/sessions.js';
import type { Answering } from './answering.js';
import { CodeCheck } from './codes/code-check.js';
import { SecondFactorCodes } from './codes/second-factor-codes.js';
import { standingKinds } from './second-factor-kinds.js';
import { SecondFactorTrail } from './second-factor-trail.js';
import { noSecondFactor } from './second-factor.errors.js';

/**
 * Answering the second factor with a code of an authenticator app or a recovery code, and making recovery codes anew.
 * Whatever changes what a session may do gives it a new secret. Not to be called inside of a transaction.
 */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly transaction: Transaction,
    private readonly codes: SecondFactorCodes,
    private readonly check: CodeCheck,
    private readonly sessions: Sessions,
    private readonly trail: SecondFactorTrail,
  ) {}

  /**
   * Answers with a code. @returns the session anew, which is now whole
   * @throws DomainError `second_factor.code_wrong`, `second_factor.locked_out`
   */
  answer({ actor: { personId }, sessionId }: Answering, code: string): Promise<NewSession> {
    return this.check.pass(personId, code, (_, kind) => {
      this.trail.answered(personId, kind);
      return this.sessions.renew(sessionId, { passed: true });
    });
  }

  /**
   * Makes new recovery codes; the earlier ones do not count any more. @returns them, readable this once
   * @throws DomainError `second_factor.none`, `second_factor.code_wrong`, `second_factor.locked_out`
   */
  async renewRecoveryCodes({ personId }: Actor, code: string): Promise<string[]> {
    const standing = await standingKinds(this.transaction.manager, personId);
    if (standing.size === 0) throw noSecondFactor();
    return this.check.pass(personId, code, async (manager) => {
      await this.trail.changed(personId, 'renew_recovery_codes');
      return this.codes.renewRecoveryCodes(manager, personId);
    });
  }
}
