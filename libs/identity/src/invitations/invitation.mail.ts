import {
  Clock,
  type ComposedMail,
  Configuration,
  type MailContent,
  MailDelivery,
  type MailTemplate,
  Transaction,
} from '@app/platform';
import type { Locale } from '@app/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Role, roleTitles } from '../access/roles.js';

interface InvitationFacts {
  name: string;
  email: string;
  locale: Locale;
  inviter: string;
  programme: string;
  settled: boolean;
  disabled: boolean;
  roles: Role[];
}

/** The mail of an invitation. It holds no secret: who was invited signs in with a link that they ask for. */
@Injectable()
export class InvitationMail implements MailTemplate, OnModuleInit {
  readonly name = 'invitation';

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
    const facts = await this.factsOf(parameters.invitationId ?? null);
    if (!facts) return { dropped: 'no such invitation' };
    if (facts.settled) return { dropped: 'withdrawn or accepted meanwhile' };
    if (facts.disabled) return { dropped: 'the person was disabled meanwhile' };
    if (facts.roles.length === 0) return { dropped: 'the person has no role in the programme any more' };
    if (facts.email !== recipient) return { dropped: 'the address of the person changed meanwhile' };
    const url = `${this.configuration.PUBLIC_URL}/sign-in?email=${encodeURIComponent(facts.email)}`;
    return { locale: facts.locale, content: contents[facts.locale](facts, titlesOf(facts), url) };
  }

  private async factsOf(invitationId: string | null): Promise<InvitationFacts | undefined> {
    const [facts] = await this.transaction.manager.query<InvitationFacts[]>(
      `SELECT p.name, p.email, p.locale, inviter.name AS inviter, programme.name AS programme,
         i.withdrawn_at IS NOT NULL OR i.accepted_at IS NOT NULL AS settled, p.disabled_at IS NOT NULL AS disabled,
         ARRAY (SELECT DISTINCT m.role FROM membership m
           WHERE m.programme_id = i.programme_id AND coalesce(m.ends_on, 'infinity') >= $2
             AND (m.person_id = p.id OR m.id IN (
               SELECT d.sponsor_membership_id FROM deputy d
               WHERE d.person_id = p.id AND d.revoked_at IS NULL AND d.ends_on >= $2))
           ORDER BY m.role) AS roles
       FROM invitation i
         JOIN person p ON p.id = i.person_id
         JOIN person inviter ON inviter.id = i.invited_by
         JOIN programme ON programme.id = i.programme_id
       WHERE i.id = $1`,
      [invitationId, this.clock.today()],
    );
    return facts;
  }
}

function titlesOf({ roles, locale }: InvitationFacts): string {
  const list = new Intl.ListFormat(locale === 'nl' ? 'nl' : 'en-GB', { type: 'conjunction' });
  return list.format(roles.map((role) => roleTitles[role][locale]));
}

const contents: Readonly<
  Record<Locale, (facts: InvitationFacts, roles: string, url: string) => MailContent>
> = {
  nl: ({ name, inviter, programme }, roles, url) => ({
    subject: `Je bent uitgenodigd voor ${programme}`,
    paragraphs: [
      `Dag ${name},`,
      `${inviter} nodigt je uit voor het programma ${programme}. Je doet mee als ${roles}.`,
      'Aanmelden gaat met je e-mailadres: je krijgt een link waarmee je meteen binnen bent. Een wachtwoord heb je niet nodig.',
      'Zegt dit je niets? Dan hoef je niets te doen.',
    ],
    action: { label: 'Aanmelden', url },
  }),
  en: ({ name, inviter, programme }, roles, url) => ({
    subject: `You are invited to ${programme}`,
    paragraphs: [
      `Hello ${name},`,
      `${inviter} invites you to the programme ${programme}. You will take part as ${roles}.`,
      'You sign in with your e-mail address: you get a link that lets you in at once. You do not need a password.',
      'Does this mean nothing to you? Then you can ignore this mail.',
    ],
    action: { label: 'Sign in', url },
  }),
};
