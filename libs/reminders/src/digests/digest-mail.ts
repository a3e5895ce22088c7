import {
  type ComposedMail,
  Configuration,
  MailDelivery,
  type MailTemplate,
  notificationKinds,
  notificationKindTitles,
} from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type GatheredLine, GatheredLines } from './gathered-lines.js';

/** The name of the template, as orders carry it. */
export const digestMail = 'digest';

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
        subject: count === 1 ? '1 bericht van Wisselwerk' : `${count} berichten van Wisselwerk`,
        greeting: `Dag ${name},`,
        intro: 'Dit is er gebeurd sinds je vorige overzicht.',
        why: 'Je krijgt dit overzicht omdat je berichten liever bij elkaar krijgt.',
        open: 'Alle berichten',
      },
      en: {
        subject: count === 1 ? '1 message from Wisselwerk' : `${count} messages from Wisselwerk`,
        greeting: `Hello ${name},`,
        intro: 'This happened since your last summary.',
        why: 'You get this summary because you prefer messages together.',
        open: 'All messages',
      },
    }[locale];
    return {
      locale,
      content: {
        subject: words.subject,
        paragraphs: [words.greeting, words.intro],
        sections: notificationKinds.flatMap((kind) => {
          const items = lines.filter((line) => line.kind === kind).map((line) => this.itemOf(line));
          return items.length === 0 ? [] : [{ title: notificationKindTitles[kind][locale], items }];
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
