import { Clock, Mailbox, newId, type Notice, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { remindersMail } from '../digests/reminders-mail.js';
import { notificationMail } from './notification-mail.js';

/** How long what comes in bursts waits for the rest of it, in milliseconds. */
const burst = 2 * 60_000;

/** A notification that is mailed by itself. */
export interface MailedNotification {
  readonly id: string;
  readonly notice: Notice;
  readonly email: string;
  readonly mailDueAt: Date;
  readonly isReminder: boolean;
}

/** Orders the mail of what people were told just now. */
@Injectable()
export class NotificationPost {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly mailbox: Mailbox,
  ) {}

  /**
   * Orders a mail for each, in the open transaction; but reminders of one person that are told together, for the same
   * reason, are one mail.
   */
  async order(mailed: readonly MailedNotification[]): Promise<void> {
    for (const together of gathered(mailed)) {
      const [first, ...others] = together;
      if (!first) continue;
      if (others.length > 0) await this.orderTogether(first, together);
      else await this.orderAlone(first);
    }
  }

  private orderAlone({ id, notice, email, mailDueAt }: MailedNotification): Promise<void> {
    const notBefore = notice.collapse === undefined ? mailDueAt : new Date(mailDueAt.getTime() + burst);
    const parameters = { notificationId: id };
    return this.mailbox.order({
      ...{ id, template: notificationMail, recipient: email, parameters },
      ...this.waiting(notBefore),
    });
  }

  private async orderTogether(
    { notice, email, mailDueAt }: MailedNotification,
    together: readonly MailedNotification[],
  ): Promise<void> {
    const { manager } = this.transaction.unit;
    const id = newId();
    await manager.query(`INSERT INTO digest (id, person_id, made_at) VALUES ($1, $2, $3)`, [
      id,
      'personId' in notice.recipient ? notice.recipient.personId : null,
      this.clock.now(),
    ]);
    await manager.query(`UPDATE notification SET digest_id = $1 WHERE id = ANY($2)`, [
      id,
      together.map((notification) => notification.id),
    ]);
    await this.mailbox.order({
      ...{ id, template: remindersMail, recipient: email, parameters: { digestId: id } },
      ...this.waiting(mailDueAt),
    });
  }

  private waiting(notBefore: Date): { notBefore?: Date } {
    return notBefore > this.clock.now() ? { notBefore } : {};
  }
}

/** What goes in one mail, in the order of telling. */
function gathered(mailed: readonly MailedNotification[]): MailedNotification[][] {
  const found = new Map<string, MailedNotification[]>();
  for (const notification of mailed) {
    const { id, isReminder, email, notice, mailDueAt } = notification;
    const key = isReminder ? [email, mailDueAt.getTime(), notice.because.nl].join(' ') : id;
    found.set(key, [...(found.get(key) ?? []), notification]);
  }
  return [...found.values()];
}
