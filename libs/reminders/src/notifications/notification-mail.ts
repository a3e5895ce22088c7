import {
  CalendarObjects,
  type ComposedMail,
  Configuration,
  type MailContent,
  MailDelivery,
  type MailTemplate,
  type NotificationKind,
  SubjectReaders,
  Transaction,
} from '@app/platform';
import type { Locale, Sentence } from '@app/workflow';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { unsubscribeToken } from '../preferences/unsubscribe-token.js';
import { ReminderWords, type ToldWords } from '../sending/reminder-words.js';

/** The name of the template, as orders carry it. */
export const notificationMail = 'notification';

interface NotificationRow extends ToldWords {
  personId: string | null;
  locale: Locale;
  name: string;
  kind: NotificationKind;
  subjectType: string;
  subjectId: string;
  because: Sentence;
  calendar: { type: string; id: string } | null;
  isRead: boolean;
  isGone: boolean;
}

const rowQuery = `
  SELECT n.person_id AS "personId", coalesce(p.locale, n.guest ->> 'locale') AS locale,
    coalesce(p.name, n.guest ->> 'name') AS name, n.kind, n.subject_type AS "subjectType", n.subject_id AS "subjectId",
    n.message, n.because, n.calendar, n.reminder_id AS "reminderId",
    n.made_at AS "toldAt", n.read_at IS NOT NULL AS "isRead", r.gone_at IS NOT NULL AS "isGone"
  FROM notification n
  LEFT JOIN person p ON p.id = n.person_id
  LEFT JOIN reminder ON reminder.id = n.reminder_id
  LEFT JOIN reminder_reason r ON r.id = reminder.reason_id
  WHERE n.id = $1 AND (p.id IS NULL OR p.disabled_at IS NULL)`;

/** The mail of one notification; not sent when it was read in the meantime, or has no reason any more. */
@Injectable()
export class NotificationMail implements MailTemplate, OnModuleInit {
  readonly name = notificationMail;

  constructor(
    private readonly delivery: MailDelivery,
    private readonly transaction: Transaction,
    private readonly configuration: Configuration,
    private readonly readers: SubjectReaders,
    private readonly calendarObjects: CalendarObjects,
    private readonly words: ReminderWords,
  ) {}

  onModuleInit(): void {
    this.delivery.register(this);
  }

  async compose(_: string, { notificationId }: Readonly<Record<string, string>>): Promise<ComposedMail> {
    const [told] = await this.transaction.manager.query<NotificationRow[]>(rowQuery, [notificationId]);
    if (!told) return { dropped: 'nobody to tell' };
    const [row] = told.isGone ? [] : await this.words.refresh([told]);
    if (!row) return { dropped: 'the reason has gone' };
    const calendar = row.calendar && (await this.calendarObjects.make(row.calendar.type, row.calendar.id));
    if (!row.calendar && row.isRead) return { dropped: 'read already' };
    if (row.calendar && !calendar) return { dropped: 'the calendar object has gone' };
    if (!calendar && !(await this.mayRead(row))) return { dropped: 'not readable any more' };
    const content = { ...this.contentOf(row), ...(calendar && { calendar }) };
    return { locale: row.locale, content };
  }

  /** Whoever holds a calendar object is told of it also when the meeting is not theirs any more: that is its news. */
  private async mayRead({ personId, subjectType, subjectId }: NotificationRow): Promise<boolean> {
    if (personId === null) return true;
    return (await this.readers.readable(personId, subjectType, [subjectId])).has(subjectId);
  }

  private contentOf({ personId, locale, name, kind, message, because }: NotificationRow): MailContent {
    const { PUBLIC_URL, APP_SECRET } = this.configuration;
    const { title, text, details = [], path, action } = message;
    const greeting = { nl: `Dag ${name},`, en: `Hello ${name},` };
    return {
      subject: title[locale],
      paragraphs: [greeting[locale], title[locale], ...(text ? [text[locale]] : [])],
      details: details.map(({ label, value, url }) => ({
        label: label[locale],
        value: value[locale],
        ...(url !== undefined && { url }),
      })),
      listId: kind,
      why: { text: because[locale] },
      ...(personId !== null && {
        why: { text: because[locale], url: `${PUBLIC_URL}/account/notifications` },
        action: { label: action[locale], url: `${PUBLIC_URL}${path}` },
        unsubscribeUrl: `${PUBLIC_URL}/api/v1/unsubscriptions/${unsubscribeToken({ personId, kind }, APP_SECRET)}`,
      }),
    };
  }
}
