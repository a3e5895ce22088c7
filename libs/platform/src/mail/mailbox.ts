import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { Transaction } from '../database/transaction.js';
import { Wakener } from '../queue/wakener.js';

/** What asks for a mail: which template, to whom, about which ids. Never a secret. */
export interface MailOrder {
  readonly template: string;
  readonly recipient: string;
  readonly parameters: Readonly<Record<string, string>>;
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
  order(mail: MailOrder): Promise<void> {
    return this.transaction.run(async (manager) => {
      await manager.query(
        `INSERT INTO outgoing_mail (id, template, recipient, parameters, created_at) VALUES ($1, $2, $3, $4, $5)`,
        [newId(), mail.template, mail.recipient, mail.parameters, this.clock.now()],
      );
      this.transaction.unit.afterCommit.set('mail', () => this.wakener.wake('mail'));
    });
  }
}
