import type { Locale } from '@app/workflow';
import type { SendMailOptions } from 'nodemailer';
import type { MailContent } from '../mail-content.js';
import { mailHtml } from '../parts/mail-html.js';
import { mailText } from '../parts/mail-text.js';
import { oneLine } from '../parts/one-line.js';

/** A mail about to leave. Its id makes the Message-ID, so that a repeated delivery is recognisable. */
export interface LeavingMail {
  readonly id: string;
  readonly recipient: string;
  readonly locale: Locale;
  readonly content: MailContent;
}

/** Who sends, and when. */
export interface MailSender {
  /** An address with or without a name. */
  readonly from: string;
  /** The name of the machine under which people reach the product. */
  readonly host: string;
  readonly now: Date;
}

/** The message as it goes to the SMTP server. */
export function mailMessage(mail: LeavingMail, { from, host, now }: MailSender): SendMailOptions {
  const { id, recipient, locale, content } = mail;
  return {
    from,
    to: { name: '', address: recipient },
    messageId: `<${id}@${host}>`,
    date: now,
    subject: oneLine(content.subject),
    headers: mailHeaders(mail, host),
    text: mailText(content, locale),
    html: mailHtml(content, locale, '_blank'),
    ...(content.calendar && {
      icalEvent: {
        method: content.calendar.method,
        filename: 'invite.ics',
        content: content.calendar.text,
      },
    }),
  };
}

/**
 * The headers that tell programs what kind of mail this is. Sources: RFC 3834 (no answer of an absent reader), RFC 2919,
 * RFC 2369 and RFC 8058.
 * @throws Error where the list has a name that a header cannot hold, or the address to unsubscribe is none
 */
export function mailHeaders({ locale, content }: LeavingMail, host: string): Record<string, string> {
  const { listId, unsubscribeUrl } = content;
  if (listId !== undefined && !/^[a-z0-9-]+$/.test(listId))
    throw new Error(`${listId} is no name of a list.`);
  return {
    'Auto-Submitted': 'auto-generated',
    'Content-Language': locale,
    ...(listId !== undefined && { 'List-Id': `<${listId}.${host}>` }),
    ...(unsubscribeUrl !== undefined && {
      'List-Unsubscribe': `<${new URL(unsubscribeUrl).href}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    }),
  };
}
