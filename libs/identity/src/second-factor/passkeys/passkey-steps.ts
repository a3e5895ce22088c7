import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access/actor.js';
import { type NewSession, Sessions } from '../../sign-in/sessions.js';
import type { Answering } from '../answering.js';
import { SecondFactorCodes } from '../codes/second-factor-codes.js';
import { SecondFactorDemands } from '../second-factor-demands.js';
import { standingKinds } from '../second-factor-kinds.js';
import { SecondFactorTrail } from '../second-factor-trail.js';
import { noSecondFactor } from '../second-factor.errors.js';
import { Passkeys } from './passkeys.js';

/** Setting up passkeys as a second factor, answering with one, and forgetting one. */
@Injectable()
export class PasskeySteps {
  constructor(
    private readonly transaction: Transaction,
    private readonly passkeys: Passkeys,
    private readonly codes: SecondFactorCodes,
    private readonly sessions: Sessions,
    private readonly demands: SecondFactorDemands,
    private readonly trail: SecondFactorTrail,
  ) {}

  /** What a browser needs to make a passkey. */
  async askForNew({ actor, sessionId }: Answering): Promise<object> {
    return this.passkeys.askForNew(actor, sessionId, await this.trail.emailOf(actor.personId));
  }

  /**
   * Adds a passkey under a name. @returns the session anew, and recovery codes with a first second factor
   * @throws DomainError `second_factor.passkey_refused`
   */
  async add(
    { actor: { personId }, sessionId }: Answering,
    name: string,
    response: object,
  ): Promise<{ recoveryCodes: string[]; session: NewSession }> {
    const credential = await this.passkeys.judgeNew(sessionId, response);
    return this.transaction.run(async (manager) => {
      const standing = await standingKinds(manager, personId);
      await this.passkeys.keep(manager, { personId, name }, credential);
      await this.trail.changed(personId, 'add_passkey');
      const recoveryCodes = standing.size === 0 ? await this.codes.renewRecoveryCodes(manager, personId) : [];
      return { recoveryCodes, session: await this.sessions.renew(sessionId, { passed: true }) };
    });
  }

  /** What a browser needs to answer with a passkey. @throws DomainError `second_factor.none` without one */
  async askFor({ actor: { personId }, sessionId }: Answering): Promise<object> {
    const standing = await standingKinds(this.transaction.manager, personId);
    if (!standing.has('passkey')) throw noSecondFactor();
    return this.passkeys.askFor(personId, sessionId);
  }

  /** Answers with a passkey. @returns the session anew @throws DomainError `second_factor.passkey_refused` */
  async answer({ actor: { personId }, sessionId }: Answering, response: object): Promise<NewSession> {
    try {
      await this.passkeys.judge(personId, sessionId, response);
    } catch (refusal) {
      await this.transaction.run(() => Promise.resolve(this.trail.refused(personId, { kind: 'passkey' })));
      throw refusal;
    }
    return this.transaction.run(async () => {
      this.trail.answered(personId, 'passkey');
      return this.sessions.renew(sessionId, { passed: true });
    });
  }

  /**
   * Forgets a passkey; with the last second factor the recovery codes go too.
   * @throws DomainError `not_found`, `second_factor.demanded` for the last one while somebody demands one
   */
  remove(actor: Actor, id: string): Promise<void> {
    return this.transaction.run(async (manager) => {
      await this.passkeys.remove(manager, actor.personId, id);
      const left = await standingKinds(manager, actor.personId);
      if (left.size === 0) {
        await this.demands.allowNone(actor);
        await this.codes.removeAll(manager, actor.personId);
      }
      await this.trail.changed(actor.personId, 'remove_passkey');
    });
  }
}
