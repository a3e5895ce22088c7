import {
  type ComposedMail,
  Configuration,
  MailDelivery,
  type MailTemplate,
  notificationKinds,
  type NotificationKind,
} from '@app/platform';
import type { Sentence } from '@app/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type GatheredLine, GatheredLines } from './gathered-lines.js';

/** The name of the template, as orders carry it. */
export const digestMail = 'digest';

/** What the kinds are called in a mail to somebody. */
const sectionTitles: Readonly<Record<NotificationKind, Sentence>> = {
  milestone: { nl: 'Mijlpalen', en: 'Milestones' },
  exchange: { nl: 'Uitwisselingen en handtekeningen', en: 'Exchanges and signatures' },
  review: { nl: 'Beoordelingen die van je gevraagd worden', en: 'Reviews asked of you' },
  proposal: { nl: 'Voorstellen die je volgt', en: 'Proposals that you follow' },
  conversation: { nl: 'Reacties', en: 'Comments' },
  mention: { nl: 'Waar iemand je noemt', en: 'Where somebody mentions you' },
  adoption: { nl: 'Proeven, invoering en nazorg', en: 'Pilots, adoption and what still stands' },
  meeting: { nl: 'Bijeenkomsten', en: 'Meetings' },
  action: { nl: 'Je actiepunten', en: 'Your actions' },
  invitation: { nl: 'Uitnodigingen voor een programma', en: 'Invitations to a programme' },
};

/** The mail that gathers what can wait; not sent when all of it was read in the product, or is no matter any more. */
@Injectable()
export class DigestMail implements MailTemplate, OnModuleInit {
  readonly name = digestMail;

  constructor(
    private readonly delivery: MailDelivery,
    private readonly configuration: Configuration,
    private readonly gathered: GatheredLines,
  ) {}

  onModuleInit(): void {
    this.delivery.register(this);
  }

  async compose(_: string, { digestId }: Readonly<Record<string, string>>): Promise<ComposedMail> {
    const lines = await this.gathered.read(digestId);
    const [first] = lines;
    if (!first) return { dropped: 'nothing to tell' };
    const { locale, name } = first;
    const { PUBLIC_URL } = this.configuration;
    const count = lines.length;
    const words = {
      nl: {
        subject: count === 1 ? '1 melding van Wisselwerk' : `${count} meldingen van Wisselwerk`,
        greeting: `Dag ${name},`,
        intro: 'Dit kwam er voor je bij.',
        why: 'Je krijgt dit overzicht omdat je meldingen liever bij elkaar krijgt.',
        open: 'Alle meldingen',
      },
      en: {
        subject: count === 1 ? '1 notification from Wisselwerk' : `${count} notifications from Wisselwerk`,
        greeting: `Hello ${name},`,
        intro: 'This came in for you.',
        why: 'You get this summary because you prefer to get notifications together.',
        open: 'All notifications',
      },
    }[locale];
    return {
      locale,
      content: {
        subject: words.subject,
        paragraphs: [words.greeting, words.intro],
        sections: notificationKinds.flatMap((kind) => {
          const items = lines.filter((line) => line.kind === kind).map((line) => this.itemOf(line));
          return items.length === 0 ? [] : [{ title: sectionTitles[kind][locale], items }];
        }),
        action: { label: words.open, url: `${PUBLIC_URL}/notifications` },
        why: { text: words.why, url: `${PUBLIC_URL}/account/notifications` },
        listId: 'digest',
      },
    };
  }

  private itemOf({ message, locale }: GatheredLine) {
    return {
      title: message.title[locale],
      ...(message.text && { text: message.text[locale] }),
      url: `${this.configuration.PUBLIC_URL}${message.path}`,
    };
  }
}
