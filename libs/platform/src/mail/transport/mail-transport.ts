import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../../clock/clock.js';
import { Configuration } from '../../config/configuration.js';
import { Transaction } from '../../database/transaction.js';
import { mailHtml } from '../parts/mail-html.js';
import { mailText } from '../parts/mail-text.js';
import { oneLine } from '../parts/one-line.js';
import { type LeavingMail, mailHeaders, mailMessage } from './mail-message.js';

/** Sends by SMTP over a connection that stays open, or keeps the mail in the database where there is no SMTP server. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly smtp: Transporter | undefined;
  private readonly host: string;

  constructor(
    private readonly configuration: Configuration,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {
    const { SMTP_URL, PUBLIC_URL } = configuration;
    this.host = new URL(PUBLIC_URL).hostname;
    this.smtp = SMTP_URL
      ? createTransport({
          url: SMTP_URL,
          pool: true,
          maxConnections: 1,
          connectionTimeout: 5_000,
          greetingTimeout: 5_000,
          socketTimeout: 20_000,
          disableFileAccess: true,
          disableUrlAccess: true,
        })
      : undefined;
  }

  /** Hands the mail to the SMTP server. @throws the fault of nodemailer, see `sendingFault` */
  async send(mail: LeavingMail): Promise<void> {
    if (!this.smtp) return this.keep(mail);
    const sender = { from: this.configuration.MAIL_FROM, host: this.host, now: this.clock.now() };
    await this.smtp.sendMail(mailMessage(mail, sender));
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }

  private async keep(mail: LeavingMail): Promise<void> {
    const { id, recipient, locale, content } = mail;
    await this.transaction.manager.query(
      `INSERT INTO kept_mail (id, recipient, subject, text, html, headers, calendar, kept_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        recipient,
        oneLine(content.subject),
        mailText(content, locale),
        mailHtml(content, locale, '_top'),
        mailHeaders(mail, this.host),
        content.calendar?.text ?? null,
        this.clock.now(),
      ],
    );
  }
}
