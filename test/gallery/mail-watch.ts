import { type Notice, type NoticeSource, NoticeSources } from '@app/platform';
import type { TestApplication } from '../setup/application.js';
import { nudge } from './declared-kinds.js';

/** A mail as it was kept, with what it is an example of. */
export interface WatchedMail {
  /** One of the declared kinds. */
  readonly kind: string;
  /** It is for somebody without an account. */
  readonly isToGuest: boolean;
  /** Why the reader gets it; null where nothing is said. */
  readonly because: string | null;
  /** What happened, as the title says it before what it happened to; null for a reminder. */
  readonly opening: string | null;
  readonly keptAt: Date;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface KeptRow extends Omit<WatchedMail, 'kind' | 'opening'> {
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly rule: string | null;
  readonly step: string | null;
  readonly delivery: string | null;
  readonly recipient: string;
  readonly title: string | null;
  readonly path: string | null;
}

const keptMails = `
  SELECT k.kept_at AS "keptAt", k.subject, k.text, k.html, k.headers, m.template, m.parameters, s.rule, r.step,
    n.guest IS NOT NULL AS "isToGuest", n.because ->> 'nl' AS because, coalesce(n.person_id::text, m.recipient) AS recipient,
    n.message -> 'title' ->> 'nl' AS title, n.message ->> 'path' AS path,
    (SELECT min(g.delivery) FROM notification g WHERE g.digest_id::text = m.parameters ->> 'digestId') AS delivery
  FROM kept_mail k
  JOIN outgoing_mail m ON m.id = k.id
  LEFT JOIN notification n ON n.id = m.id
  LEFT JOIN reminder r ON r.id = n.reminder_id
  LEFT JOIN reminder_reason s ON s.id = r.reason_id
  ORDER BY k.kept_at, k.id`;

/** Sees every mail that leaves, and knows of which rule or event it tells. */
export class MailWatch {
  readonly mails: WatchedMail[] = [];
  /** The kind of the event of which somebody was told these words last. */
  private readonly events = new Map<string, string>();

  constructor(private readonly app: TestApplication) {
    for (const source of app.resolve(NoticeSources).all) this.listenTo(source);
  }

  /** Takes what was kept since the last time. */
  async look(): Promise<void> {
    const rows = await this.app.database.query<KeptRow[]>(keptMails);
    for (const row of rows) this.mails.push({ ...row, kind: this.kindOf(row), opening: openingOf(row) });
    await this.app.database.query(`DELETE FROM kept_mail`);
  }

  private listenTo(source: NoticeSource): void {
    const tell = source.notices.bind(source);
    source.notices = async (event) => {
      const notices = await tell(event);
      for (const notice of notices) this.events.set(wordsTo(notice), event.kind);
      return notices;
    };
  }

  private kindOf(row: KeptRow): string {
    const { template, parameters, rule, step, delivery } = row;
    if (template === 'digest') return `${delivery} digest`;
    if (template === 'second_factor') return `second_factor ${parameters['change']}`;
    if (template !== 'notification') return template;
    // A step that comes back says which turn it is, such as `late:3`.
    const [name] = step?.split(':') ?? [];
    if (rule !== null) return name === nudge ? nudge : `${rule} ${name}`;
    return this.events.get([row.recipient, row.title, row.path].join('\n')) ?? 'unknown';
  }
}

function openingOf({ rule, title }: KeptRow): string | null {
  return rule === null ? (title?.split(':')[0] ?? null) : null;
}

function wordsTo({ recipient, message }: Notice): string {
  const reader = 'personId' in recipient ? recipient.personId : recipient.guest.email;
  return [reader, message.title.nl, message.path].join('\n');
}
