import {
  type ComposedMail,
  Configuration,
  type MailContent,
  MailDelivery,
  type MailTemplate,
} from '@app/platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { unsubscribeToken } from '../preferences/unsubscribe-token.js';
import { type GatheredLine, GatheredLines } from './gathered-lines.js';

/** The name of the template, as orders carry it. */
export const remindersMail = 'reminders';

const words = {
  nl: {
    greeting: (name: string) => `Dag ${name},`,
    intro: 'Hier willen we je vandaag aan herinneren.',
    more: (count: number) => `en nog ${count} ${count === 1 ? 'herinnering' : 'herinneringen'}`,
    title: 'Herinneringen',
    open: 'Alle meldingen',
  },
  en: {
    greeting: (name: string) => `Hello ${name},`,
    intro: 'This is what we want to remind you of today.',
    more: (count: number) => `and ${count} more ${count === 1 ? 'reminder' : 'reminders'}`,
    title: 'Reminders',
    open: 'All notifications',
  },
};

/**
 * One mail for the reminders of one rule that came to one person at one moment; not sent when all of it was read in the
 * product, or is no matter any more.
 */
@Injectable()
export class RemindersMail implements MailTemplate, OnModuleInit {
  readonly name = remindersMail;

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
    return { locale: first.locale, content: this.contentOf(first, lines) };
  }

  private contentOf(first: GatheredLine, lines: readonly GatheredLine[]): MailContent {
    const { locale, name, kind, personId, message, because } = first;
    const { PUBLIC_URL, APP_SECRET } = this.configuration;
    const { greeting, intro, more, title, open } = words[locale];
    const shared = lines.every((line) => line.message.text?.[locale] === message.text?.[locale]);
    const leadsToOne = lines.every((line) => line.message.path === message.path);
    const others = lines.length - 1;
    return {
      subject: [message.title[locale], ...(others > 0 ? [more(others)] : [])].join(' – '),
      paragraphs: [greeting(name), intro, ...(shared && message.text ? [message.text[locale]] : [])],
      sections: [
        {
          title,
          items: lines.map((line) => ({
            title: line.message.title[locale],
            ...(!shared && line.message.text && { text: line.message.text[locale] }),
            url: `${PUBLIC_URL}${line.message.path}`,
          })),
        },
      ],
      action: leadsToOne
        ? { label: message.action[locale], url: `${PUBLIC_URL}${message.path}` }
        : { label: open, url: `${PUBLIC_URL}/notifications` },
      why: { text: because[locale], url: `${PUBLIC_URL}/account/notifications` },
      unsubscribeUrl: `${PUBLIC_URL}/api/v1/unsubscriptions/${unsubscribeToken({ personId, kind }, APP_SECRET)}`,
      listId: kind,
    };
  }
}
