import { randomUUID } from 'node:crypto';
import {
  type ComposedMail,
  type MailContent,
  MailDelivery,
  type MailOrder,
  type MailTemplate,
  Mailbox,
} from '@app/platform';
import type { TestApplication } from '../setup/application.js';

/** A kind of mail that says what a test wants it to say, and what happens while it is composed. */
export class Letters implements MailTemplate {
  readonly name = 'letter';
  content: MailContent = { subject: 'Een brief', paragraphs: ['Dag,', 'Dit is een brief.'] };
  composing = (): Promise<void> => Promise.resolve();

  constructor(private readonly app: TestApplication) {
    app.resolve(MailDelivery).register(this);
  }

  async compose(): Promise<ComposedMail> {
    await this.composing();
    return { locale: 'nl', content: this.content };
  }

  /** Orders a letter. @returns its id */
  async order(recipient: string, order: Pick<MailOrder, 'id' | 'notBefore'> = {}): Promise<string> {
    const id = order.id ?? randomUUID();
    await this.app.resolve(Mailbox).order({ ...order, id, template: this.name, recipient, parameters: {} });
    return id;
  }

  /** Sends what is due. @returns how many were sent, dropped or postponed */
  deliver(): Promise<number> {
    return this.app.resolve(MailDelivery).deliver();
  }

  /** What the database remembers of the letters to somebody. */
  remembered(recipient: string): Promise<unknown[]> {
    return this.app.database.query(
      `SELECT attempts, sent_at IS NOT NULL AS sent, dropped_because AS dropped, given_up_at IS NOT NULL AS "gaveUp",
         last_error AS error, next_attempt_at AS next FROM outgoing_mail WHERE recipient = $1 ORDER BY id`,
      [recipient],
    );
  }
}
