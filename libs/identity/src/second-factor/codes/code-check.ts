import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SecondFactorAttempts } from './second-factor-attempts.js';
import { type CodeKind, SecondFactorCodes } from './second-factor-codes.js';
import { wrongCode } from '../second-factor.errors.js';

/** Asks for a code before something is done. */
@Injectable()
export class CodeCheck {
  constructor(
    private readonly transaction: Transaction,
    private readonly codes: SecondFactorCodes,
    private readonly attempts: SecondFactorAttempts,
  ) {}

  /**
   * Uses the code up and does the work in one transaction. A wrong code is counted and recorded, and only then refused:
   * this may not be called inside of a transaction, whose end would undo the count.
   * @throws DomainError `second_factor.code_wrong`, `second_factor.locked_out`
   */
  async pass<Result>(
    personId: string,
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
