import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Locale } from '@app/workflow';
import { createTransport, type Transporter } from 'nodemailer';
import { Clock } from '../clock/clock.js';
import { Configuration } from '../config/configuration.js';
import { Transaction } from '../database/transaction.js';
import type { MailContent } from './mail-template.js';
import { mailHtml, mailText } from './mail-parts.js';

/** A mail about to leave. Its id makes the Message-ID, so that a repeated delivery is recognisable. */
export interface LeavingMail {
  readonly id: string;
  readonly recipient: string;
  readonly locale: Locale;
  readonly content: MailContent;
}

/** Sends by SMTP, or keeps the mail in the database where there is no SMTP server. */
@Injectable()
export class MailTransport implements OnApplicationShutdown {
  private readonly smtp: Transporter | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {
    const { SMTP_URL } = configuration;
    this.smtp = SMTP_URL
      ? createTransport({
          url: SMTP_URL,
          connectionTimeout: 5_000,
          greetingTimeout: 5_000,
          socketTimeout: 8_000,
        })
      : undefined;
  }

  async send(mail: LeavingMail): Promise<void> {
    const text = mailText(mail.content);
    const html = mailHtml(mail.content, mail.locale);
    if (!this.smtp) return this.keep(mail, text, html);
    await this.smtp.sendMail({
      from: this.configuration.MAIL_FROM,
      to: { name: '', address: mail.recipient },
      messageId: `<${mail.id}@${new URL(this.configuration.PUBLIC_URL).hostname}>`,
      subject: mail.content.subject,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
      text,
      html,
    });
  }

  onApplicationShutdown(): void {
    this.smtp?.close();
  }

  private async keep({ id, recipient, content }: LeavingMail, text: string, html: string): Promise<void> {
    await this.transaction.manager.query(
      `INSERT INTO kept_mail (id, recipient, subject, text, html, kept_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, recipient, content.subject, text, html, this.clock.now()],
    );
  }
}
