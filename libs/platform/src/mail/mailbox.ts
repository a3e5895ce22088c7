import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { Transaction } from '../database/transaction.js';
import { Wakener } from '../queue/wakener.js';

/** What asks for a mail: which template, to whom, about which ids. Never a secret. */
export interface MailOrder {
  /** A UUID of the caller, from which the Message-ID is made; a second order with the same id is ignored. */
  readonly id?: string;
  readonly template: string;
  readonly recipient: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** It is not composed and not sent before this moment; absent: at once. */
  readonly notBefore?: Date;
}

/** Takes mail to be sent; from then on the database remembers it until it is sent or dropped. */
@Injectable()
export class Mailbox {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly wakener: Wakener,
  ) {}

  /** Orders a mail in the open transaction (or one of its own) and wakes the sender after the commit. */
  order({ id = newId(), template, recipient, parameters, notBefore }: MailOrder): Promise<void> {
    return this.transaction.run(async (manager) => {
      await manager.query(
        `INSERT INTO outgoing_mail (id, template, recipient, parameters, created_at, not_before)
         VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING`,
        [id, template, recipient, parameters, this.clock.now(), notBefore ?? null],
      );
      const moment = notBefore?.toISOString() ?? '';
      this.transaction.unit.afterCommit.set(`mail ${moment}`, () => this.wakener.wake('mail', notBefore));
    });
  }
}
