import type { Locale } from '@app/workflow';
import type { MailContent } from './mail-content.js';

/** A mail for somebody who may have it, or the reason why it must not be sent (any more). */
export type ComposedMail =
  { readonly locale: Locale; readonly content: MailContent } | { readonly dropped: string };

/**
 * A kind of mail. It is composed at the moment of sending, inside the transaction that marks it as sent:
 * what has changed since is seen, and a secret in it is made then and stored nowhere but as a hash. Several are
 * composed at once, and the same one again where it could not be sent.
 */
export interface MailTemplate {
  readonly name: string;
  compose(recipient: string, parameters: Readonly<Record<string, string>>): Promise<ComposedMail>;
}
