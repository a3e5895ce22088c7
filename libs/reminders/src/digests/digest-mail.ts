import {
  type ComposedMail,
  Configuration,
  type MailTemplate,
  type Message,
  type NotificationKind,
  notificationKinds,
  notificationKindTitles,
  SubjectReaders,
  Transaction,
} from '@app/platform';
import type { Locale } from '@app/workflow';
import { Injectable } from '@nestjs/common';

/** The name of the template, as orders carry it. */
export const digestMail = 'digest';

interface DigestLine {
  personId: string;
  locale: Locale;
  name: string;
  kind: NotificationKind;
  subjectType: string;
  subjectId: string;
  message: Message;
}

const unreadLines = `
  SELECT n.person_id AS "personId", p.locale, p.name, n.kind, n.subject_type AS "subjectType",
    n.subject_id AS "subjectId", n.message
  FROM notification n
  JOIN person p ON p.id = n.person_id AND p.disabled_at IS NULL
  LEFT JOIN reminder ON reminder.id = n.reminder_id
  LEFT JOIN reminder_reason r ON r.id = reminder.reason_id
  WHERE n.digest_id = $1 AND n.read_at IS NULL AND r.gone_at IS NULL
  ORDER BY n.id`;

/** The mail that gathers what can wait; not sent when all of it was read in the product, or is no matter any more. */
@Injectable()
export class DigestMail implements MailTemplate {
  readonly name = digestMail;

  constructor(
    private readonly transaction: Transaction,
    private readonly configuration: Configuration,
    private readonly readers: SubjectReaders,
  ) {}

  async compose(_: string, { digestId }: Readonly<Record<string, string>>): Promise<ComposedMail> {
    const unread = await this.transaction.manager.query<DigestLine[]>(unreadLines, [digestId]);
    const lines = await this.readable(unread);
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

  private itemOf({ message, locale }: DigestLine) {
    return {
      title: message.title[locale],
      ...(message.text && { text: message.text[locale] }),
      url: `${this.configuration.PUBLIC_URL}${message.path}`,
    };
  }

  private async readable(lines: readonly DigestLine[]): Promise<DigestLine[]> {
    const readableOf = new Map<string, ReadonlySet<string>>();
    for (const subjectType of new Set(lines.map((line) => line.subjectType))) {
      const ofType = lines.filter((line) => line.subjectType === subjectType);
      const ids = ofType.map(({ subjectId }) => subjectId);
      readableOf.set(subjectType, await this.readers.readable(ofType[0]?.personId ?? '', subjectType, ids));
    }
    return lines.filter(({ subjectType, subjectId }) => readableOf.get(subjectType)?.has(subjectId));
  }
}
