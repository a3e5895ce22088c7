import { AuditTrail, Mailbox, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { CodeKind } from './codes/second-factor-codes.js';

/** What can happen to somebody's second factor; the person hears of each by mail. */
export type SecondFactorChange =
  'enrol' | 'add_passkey' | 'remove_passkey' | 'renew_recovery_codes' | 'remove' | 'reset';

/** Records what happens to somebody's second factor, and tells them: whoever did not do it themselves must know. */
@Injectable()
export class SecondFactorTrail {
  constructor(
    private readonly transaction: Transaction,
    private readonly audit: AuditTrail,
    private readonly mailbox: Mailbox,
  ) {}

  /** Something changed, in the open transaction. @param resetId the reset, where it is one */
  async changed(personId: string, change: SecondFactorChange, resetId?: string): Promise<void> {
    this.audit.record({ action: `second_factor.${change}`, subjectType: 'person', subjectId: personId });
    await this.mailbox.order({
      template: 'second_factor',
      recipient: await this.emailOf(personId),
      parameters: { personId, change, ...(resetId === undefined ? {} : { resetId }) },
    });
  }

  /** An answer was right. */
  answered(personId: string, kind: CodeKind | 'passkey'): void {
    this.audit.record({
      action: 'second_factor.answer',
      subjectType: 'person',
      subjectId: personId,
      detail: { kind },
    });
  }

  /** An answer was wrong; what it was is not recorded. @param detail how many codes were wrong in a row, or what kind it was */
  refused(personId: string, detail: { failures: number } | { kind: 'passkey' }): void {
    this.audit.record({
      action: 'second_factor.answer',
      subjectType: 'person',
      subjectId: personId,
      outcome: 'refused',
      detail,
    });
  }

  async emailOf(personId: string): Promise<string> {
    const [person] = await this.transaction.manager.query<{ email: string }[]>(
      `SELECT email FROM person WHERE id = $1`,
      [personId],
    );
    if (!person) throw new Error('Somebody with a second factor is not there.');
    return person.email;
  }
}
