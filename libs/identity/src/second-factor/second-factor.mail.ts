import {
  type ComposedMail,
  Configuration,
  type MailContent,
  MailDelivery,
  type MailTemplate,
  Transaction,
} from '@app/platform';
import type { Locale, Sentence } from '@app/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SecondFactorChange } from './second-factor-trail.js';

interface Facts {
  name: string;
  email: string;
  locale: Locale;
  /** Who reset it, and why; null where nobody did. */
  by: string | null;
  reason: string | null;
}

/** Tells somebody that their second factor changed. */
@Injectable()
export class SecondFactorMail implements MailTemplate, OnModuleInit {
  readonly name = 'second_factor';

  constructor(
    private readonly delivery: MailDelivery,
    private readonly transaction: Transaction,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    this.delivery.register(this);
  }

  async compose(recipient: string, parameters: Readonly<Record<string, string>>): Promise<ComposedMail> {
    const [facts] = await this.transaction.manager.query<Facts[]>(
      `SELECT p.name, p.email, p.locale, office.name AS by, r.reason
       FROM person p
         LEFT JOIN second_factor_reset r ON r.id = $2 AND r.person_id = p.id
         LEFT JOIN person office ON office.id = r.reset_by
       WHERE p.id = $1 AND p.disabled_at IS NULL`,
      [parameters.personId ?? null, parameters.resetId ?? null],
    );
    const change = changes[parameters.change as SecondFactorChange];
    if (!facts) return { dropped: 'no such person, or disabled meanwhile' };
    if (facts.email !== recipient) return { dropped: 'the address of the person changed meanwhile' };
    const url = `${this.configuration.PUBLIC_URL}/account`;
    return { locale: facts.locale, content: contents[facts.locale](facts, change, url) };
  }
}

interface Change {
  readonly subject: Sentence;
  readonly told: (facts: Facts) => Sentence;
}

const changes: Readonly<Record<SecondFactorChange, Change>> = {
  enrol: {
    subject: {
      nl: 'Aanmelden in twee stappen staat aan',
      en: 'Two-step sign-in is on',
    },
    told: () => ({
      nl: 'Voor je account is een authenticator-app ingesteld. Aanmelden gaat voortaan met een link en een code uit die app.',
      en: 'An authenticator app was set up for your account. From now on you sign in with a link and a code of that app.',
    }),
  },
  add_passkey: {
    subject: { nl: 'Je account heeft een nieuwe passkey', en: 'Your account has a new passkey' },
    told: () => ({
      nl: 'Voor je account is een passkey toegevoegd. Daarmee zet je de tweede stap bij het aanmelden.',
      en: 'A passkey was added to your account. With it you take the second step when signing in.',
    }),
  },
  remove_passkey: {
    subject: { nl: 'Een passkey van je account is weg', en: 'A passkey of your account is gone' },
    told: () => ({
      nl: 'Een passkey van je account is verwijderd. Je meldt je er niet meer mee aan.',
      en: 'A passkey of your account was removed. You no longer sign in with it.',
    }),
  },
  renew_recovery_codes: {
    subject: { nl: 'Je hebt nieuwe herstelcodes', en: 'You have new recovery codes' },
    told: () => ({
      nl: 'Voor je account zijn nieuwe herstelcodes gemaakt. De oude werken niet meer.',
      en: 'New recovery codes were made for your account. The old ones do not work any more.',
    }),
  },
  remove: {
    subject: { nl: 'Aanmelden in twee stappen staat uit', en: 'Two-step sign-in is off' },
    told: () => ({
      nl: 'Aanmelden in twee stappen is voor je account uitgezet. Een link per mail is nu genoeg om aan te melden.',
      en: 'Two-step sign-in was switched off for your account. A link by mail is now enough to sign in.',
    }),
  },
  reset: {
    subject: { nl: 'Je tweede stap is gewist', en: 'Your second step was reset' },
    told: ({ by, reason }) => ({
      nl: `${by} heeft de tweede stap van je account gewist en je overal afgemeld. De reden: ${reason}`,
      en: `${by} reset the second step of your account and signed you out everywhere. The reason: ${reason}`,
    }),
  },
};

const contents: Readonly<Record<Locale, (facts: Facts, change: Change, url: string) => MailContent>> = {
  nl: (facts, { subject, told }, url) => ({
    subject: subject.nl,
    paragraphs: [
      `Dag ${facts.name},`,
      told(facts).nl,
      'Was jij dit niet, of wist je hier niet van? Neem dan meteen contact op met je programmabureau.',
    ],
    action: { label: 'Mijn toegang', url },
  }),
  en: (facts, { subject, told }, url) => ({
    subject: subject.en,
    paragraphs: [
      `Hello ${facts.name},`,
      told(facts).en,
      'Was this not you, or did you not know of it? Then contact your programme office at once.',
    ],
    action: { label: 'My access', url },
  }),
};
