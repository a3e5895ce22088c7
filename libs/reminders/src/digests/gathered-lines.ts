import { Clock, type Message, type NotificationKind, SubjectReaders, Transaction } from '@app/platform';
import type { Locale, Sentence } from '@app/workflow';
import { Injectable } from '@nestjs/common';
import { ReminderWords, type ToldWords } from '../sending/reminder-words.js';

/** One of the things that were gathered into a mail. */
export interface GatheredLine {
  readonly personId: string;
  readonly locale: Locale;
  readonly name: string;
  readonly kind: NotificationKind;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly message: Message;
  readonly because: Sentence;
}

type ToldLine = GatheredLine & ToldWords;

/**
 * What falls on a day first, the day that is nearest before the others; what somebody was reminded of more than once stands once, for
 * it is said as of today.
 */
const unreadLines = `
  SELECT n.person_id AS "personId", p.locale, p.name, n.kind, n.subject_type AS "subjectType",
    n.subject_id AS "subjectId", n.message, n.because, n.reminder_id AS "reminderId", n.made_at AS "toldAt"
  FROM notification n
  JOIN person p ON p.id = n.person_id AND p.disabled_at IS NULL
  LEFT JOIN reminder ON reminder.id = n.reminder_id
  LEFT JOIN reminder_reason r ON r.id = reminder.reason_id
  WHERE n.digest_id = $1 AND n.read_at IS NULL AND r.gone_at IS NULL AND NOT EXISTS (
    SELECT FROM notification later JOIN reminder again ON again.id = later.reminder_id AND again.reason_id = r.id
    WHERE later.digest_id = n.digest_id AND later.id > n.id)
  ORDER BY abs(r.falls_on - $2::date), n.id`;

/** Reads what was gathered, as far as it still has to be said. */
@Injectable()
export class GatheredLines {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly readers: SubjectReaders,
    private readonly words: ReminderWords,
  ) {}

  /** What was not read in the product, has a reason, and may be read by whom it is for; as it is said today. */
  async read(digestId: string | undefined): Promise<GatheredLine[]> {
    const told = await this.transaction.manager.query<ToldLine[]>(unreadLines, [
      digestId,
      this.clock.today(),
    ]);
    const [first] = told;
    if (!first) return [];
    return this.words.refresh(await this.readers.keepReadable(first.personId, told));
  }
}
