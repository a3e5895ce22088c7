import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { type NewSession, Sessions } from '../sign-in/sessions.js';
import { Passkeys } from './passkeys/passkeys.js';
import { SecondFactorAttempts } from './second-factor-attempts.js';
import { type CodeKind, SecondFactorCodes } from './second-factor-codes.js';
import { SecondFactorDemands } from './second-factor-demands.js';
import { SecondFactorTrail } from './second-factor-trail.js';
import {
  codeOfStandingNeeded,
  demandedBy,
  noSecondFactor,
  nothingToConfirm,
  wrongCode,
} from './second-factor.errors.js';
import { totpAddress } from './totp.js';

/** Who answers, in which session. */
export interface Answering {
  readonly actor: Actor;
  readonly sessionId: string;
}

/** A secret for an authenticator app, shown once. */
export interface ProposedAuthenticator {
  /** In Base32, to be typed. */
  readonly secret: string;
  /** What the QR code holds. */
  readonly address: string;
}

/**
 * The second factor of a person: codes of an authenticator app (RFC 6238), and recovery codes. Whatever changes what a
 * session may do gives it a new secret. A wrong code is counted before it is refused: none of these may be called inside of a
 * transaction, whose end would undo the count.
 */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly transaction: Transaction,
    private readonly codes: SecondFactorCodes,
    private readonly attempts: SecondFactorAttempts,
    private readonly sessions: Sessions,
    private readonly demands: SecondFactorDemands,
    private readonly trail: SecondFactorTrail,
    private readonly passkeys: Passkeys,
  ) {}

  /**
   * Begins to set up an authenticator app; it counts once a code of it was confirmed.
   * @param code of what stands, where there is one already
   * @throws DomainError `second_factor.code_needed`, `second_factor.code_wrong`, `second_factor.locked_out`
   */
  async begin(actor: Actor, code: string | undefined): Promise<ProposedAuthenticator> {
    const { personId } = actor;
    const propose = (manager: EntityManager): Promise<string> => this.codes.propose(manager, personId);
    const stands = await this.codes.exist(this.transaction.manager, personId);
    if (stands && code === undefined) throw codeOfStandingNeeded();
    const secret = stands
      ? await this.withCode(actor, code ?? '', propose)
      : await this.transaction.run(propose);
    return { secret, address: totpAddress(secret, await this.trail.emailOf(personId)) };
  }

  /**
   * Confirms the app with a first code. @returns the recovery codes, readable this once, and the session anew
   * @throws DomainError `second_factor.nothing_to_confirm`, `second_factor.code_wrong`
   */
  confirm(
    { actor, sessionId }: Answering,
    code: string,
  ): Promise<{ recoveryCodes: string[]; session: NewSession }> {
    return this.transaction.run(async (manager) => {
      const confirmed = await this.codes.confirm(manager, actor.personId, code.replace(/\s/g, ''));
      if (confirmed === undefined) throw nothingToConfirm();
      if (!confirmed) throw wrongCode();
      const recoveryCodes = await this.codes.renewRecoveryCodes(manager, actor.personId);
      await this.trail.changed(actor.personId, 'enrol');
      return { recoveryCodes, session: await this.sessions.renew(sessionId, { passed: true }) };
    });
  }

  /**
   * Answers with a code. @returns the session anew, which is now whole
   * @throws DomainError `second_factor.code_wrong`, `second_factor.locked_out`
   */
  answer({ actor, sessionId }: Answering, code: string): Promise<NewSession> {
    return this.withCode(actor, code, (_, kind) => {
      this.trail.answered(actor.personId, kind);
      return this.sessions.renew(sessionId, { passed: true });
    });
  }

  /**
   * Makes new recovery codes; the earlier ones do not count any more. @returns them, readable this once
   * @throws DomainError `second_factor.none`, `second_factor.code_wrong`, `second_factor.locked_out`
   */
  async renewRecoveryCodes(actor: Actor, code: string): Promise<string[]> {
    if (!(await this.codes.existAny(this.transaction.manager, actor.personId))) throw noSecondFactor();
    return this.withCode(actor, code, async (manager) => {
      await this.trail.changed(actor.personId, 'renew_recovery_codes');
      return this.codes.renewRecoveryCodes(manager, actor.personId);
    });
  }

  /**
   * Forgets the authenticator app; without a passkey the second factor is off. @returns the session anew
   * @throws DomainError `second_factor.none`, `second_factor.demanded`, `second_factor.code_wrong`,
   *   `second_factor.locked_out`
   */
  async remove({ actor, sessionId }: Answering, code: string): Promise<NewSession> {
    if (!(await this.codes.exist(this.transaction.manager, actor.personId))) throw noSecondFactor();
    const passed = await this.passkeys.exist(actor.personId);
    const demands = passed ? [] : await this.demands.of(actor);
    if (demands.length > 0) throw demandedBy(demands);
    return this.withCode(actor, code, async (manager) => {
      if (passed) await this.codes.removeAuthenticator(manager, actor.personId);
      else await this.codes.removeAll(manager, actor.personId);
      await this.trail.changed(actor.personId, 'remove');
      return this.sessions.renew(sessionId, { passed });
    });
  }

  /** Does the work when the code is right; a wrong one is counted and recorded, and only then refused. */
  private async withCode<Result>(
    { personId }: Actor,
    code: string,
    work: (manager: EntityManager, kind: CodeKind) => Promise<Result>,
  ): Promise<Result> {
    const done = await this.transaction.run(async (manager) => {
      await this.attempts.begin(manager, personId);
      const kind = await this.codes.use(manager, personId, code);
      if (kind) await this.attempts.succeed(manager, personId);
      else await this.attempts.fail(manager, personId);
      return kind && { result: await work(manager, kind) };
    });
    if (!done) throw wrongCode();
    return done.result;
  }
}
