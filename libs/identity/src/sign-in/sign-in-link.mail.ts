import {
  Clock,
  type ComposedMail,
  Configuration,
  MailDelivery,
  type MailTemplate,
  newId,
  Transaction,
} from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { mandatoryProvider } from '../provider-sign-in/mandatory-provider.js';
import { hashSecret, newSecret } from './secret-token.js';

/** How long a link may be used, in minutes. Source: the domain of identity, sign-in by e-mail link. */
export const linkMinutes = 15;

/** A link asked for longer ago than this is not sent any more: nobody is waiting for it. In minutes. */
const staleAfterMinutes = 60;

/**
 * The mail with the link to sign in. Whether the address is known is only looked up here, so that the answer
 * to the request, and its time, cannot tell. The secret is made here too, and only its hash is stored. Who must sign in
 * with a provider gets no link; the mail says so, and not the answer.
 */
@Injectable()
export class SignInLinkMail implements MailTemplate, OnModuleInit {
  readonly name = 'sign_in_link';

  constructor(
    private readonly delivery: MailDelivery,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.delivery.register(this);
  }

  async compose(recipient: string, parameters: Readonly<Record<string, string>>): Promise<ComposedMail> {
    const now = this.clock.now();
    if (now.getTime() - Date.parse(parameters.askedAt ?? '') > staleAfterMinutes * 60_000)
      return { dropped: 'asked too long ago' };
    const [person] = await this.transaction.manager.query<
      { id: string; name: string; locale: 'nl' | 'en'; provider: string | null }[]
    >(
      `SELECT id, name, locale, (${mandatoryProvider('person.email')}) AS provider FROM person
       WHERE lower(email) = lower($1) AND disabled_at IS NULL`,
      [recipient],
    );
    if (!person) return { dropped: 'no such person' };
    if (person.provider !== null) return { locale: person.locale, content: this.referral(person, recipient) };
    const secret = newSecret();
    await this.transaction.manager.query(
      `INSERT INTO sign_in_link (id, person_id, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)`,
      [newId(), person.id, hashSecret(secret), now, new Date(now.getTime() + linkMinutes * 60_000)],
    );
    const url = `${this.configuration.PUBLIC_URL}/sign-in/link#token=${secret}`;
    return { locale: person.locale, content: contents[person.locale](person.name, url) };
  }

  private referral(person: { name: string; locale: 'nl' | 'en'; provider: string | null }, email: string) {
    const url = `${this.configuration.PUBLIC_URL}/sign-in?email=${encodeURIComponent(email)}`;
    return referrals[person.locale](person.name, person.provider ?? '', url);
  }
}

/** For who must sign in with a provider. */
const referrals = {
  nl: (name: string, provider: string, url: string) => ({
    subject: 'Aanmelden bij Wisselwerk',
    paragraphs: [
      `Dag ${name},`,
      `Met dit e-mailadres meld je je aan via ${provider}, met het account van je organisatie. Een link sturen we daarom niet.`,
      'Heb je hier niet om gevraagd? Dan hoef je niets te doen.',
    ],
    action: { label: 'Naar het aanmelden', url },
  }),
  en: (name: string, provider: string, url: string) => ({
    subject: 'Sign in to Wisselwerk',
    paragraphs: [
      `Hello ${name},`,
      `With this e-mail address you sign in through ${provider}, with the account of your organisation. So we do not send a link.`,
      'Did you not ask for this? Then you need not do anything.',
    ],
    action: { label: 'To the sign-in', url },
  }),
};

const contents = {
  nl: (name: string, url: string) => ({
    subject: 'Aanmelden bij Wisselwerk',
    paragraphs: [
      `Dag ${name},`,
      `Met deze link meld je je aan. Hij werkt één keer en is ${linkMinutes} minuten geldig.`,
      'Heb je hier niet om gevraagd? Dan hoef je niets te doen.',
    ],
    action: { label: 'Aanmelden', url },
  }),
  en: (name: string, url: string) => ({
    subject: 'Sign in to Wisselwerk',
    paragraphs: [
      `Hello ${name},`,
      `This link signs you in. It works once and is valid for ${linkMinutes} minutes.`,
      'Did you not ask for this? Then you can ignore this mail.',
    ],
    action: { label: 'Sign in', url },
  }),
};
