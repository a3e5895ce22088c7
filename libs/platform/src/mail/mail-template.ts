import type { Locale } from '@app/workflow';

/** What a mail says, ready to be sent. */
export interface MailContent {
  readonly subject: string;
  /** Paragraphs of plain text; the HTML part is made from them. */
  readonly paragraphs: readonly string[];
  /** The one thing to do, as a button and as a line with the address. */
  readonly action?: { readonly label: string; readonly url: string };
}

/** A mail for somebody who may have it, or the reason why it must not be sent (any more). */
export type ComposedMail =
  { readonly locale: Locale; readonly content: MailContent } | { readonly dropped: string };

/**
 * A kind of mail. It is composed at the moment of sending, inside the transaction that marks it as sent:
 * what has changed since is seen, and a secret in it is made then and stored nowhere but as a hash.
 */
export interface MailTemplate {
  readonly name: string;
  compose(recipient: string, parameters: Readonly<Record<string, string>>): Promise<ComposedMail>;
}
