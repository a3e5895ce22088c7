import { type Message, type NotificationKind, SubjectReaders, Transaction } from '@app/platform';
import type { Locale, Sentence } from '@app/workflow';
import { Injectable } from '@nestjs/common';

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

const unreadLines = `
  SELECT n.person_id AS "personId", p.locale, p.name, n.kind, n.subject_type AS "subjectType",
    n.subject_id AS "subjectId", n.message, n.because
  FROM notification n
  JOIN person p ON p.id = n.person_id AND p.disabled_at IS NULL
  LEFT JOIN reminder ON reminder.id = n.reminder_id
  LEFT JOIN reminder_reason r ON r.id = reminder.reason_id
  WHERE n.digest_id = $1 AND n.read_at IS NULL AND r.gone_at IS NULL
  ORDER BY n.id`;

/** Reads what was gathered, as far as it still has to be said. */
@Injectable()
export class GatheredLines {
  constructor(
    private readonly transaction: Transaction,
    private readonly readers: SubjectReaders,
  ) {}

  /** What was not read in the product, has a reason, and may be read by whom it is for; in the order of telling. */
  async read(digestId: string | undefined): Promise<GatheredLine[]> {
    const lines = await this.transaction.manager.query<GatheredLine[]>(unreadLines, [digestId]);
    const readableOf = new Map<string, ReadonlySet<string>>();
    for (const subjectType of new Set(lines.map((line) => line.subjectType))) {
      const ofType = lines.filter((line) => line.subjectType === subjectType);
      const ids = ofType.map(({ subjectId }) => subjectId);
      readableOf.set(subjectType, await this.readers.readable(ofType[0]?.personId ?? '', subjectType, ids));
    }
    return lines.filter(({ subjectType, subjectId }) => readableOf.get(subjectType)?.has(subjectId));
  }
}
