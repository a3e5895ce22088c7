import { dateIn, type IsoDate } from '@app/calendar';
import { type ReminderReason, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Somebody who was reminded before, and on which days, the earliest first. */
export interface EarlierReminder {
  readonly name: string;
  readonly days: readonly IsoDate[];
}

/** What somebody was reminded of: a thing, and what tells it apart, such as the organisation that is asked. */
type RemindedOf = Pick<ReminderReason, 'subjectId' | 'occasion'>;

const sentBefore = `
  SELECT s.subject_id AS "subjectId", s.occasion, p.name, array_agg(r.settled_at ORDER BY r.settled_at) AS instants
  FROM reminder_reason s
  JOIN reminder r ON r.reason_id = s.id AND r.state = 'sent'
  JOIN person p ON p.id = s.recipient_id
  WHERE s.rule = $1 AND (s.subject_id, s.occasion) IN (SELECT * FROM unnest($2::uuid[], $3::text[]))
    AND s.audience = 'asked'
  GROUP BY s.subject_id, s.occasion, p.id, p.name ORDER BY p.name`;

/** Tells what went before a matter is taken one level up. */
@Injectable()
export class EarlierReminders {
  constructor(private readonly transaction: Transaction) {}

  /** Who was reminded of each of these by a rule, in their order. */
  async read(rule: string, things: readonly RemindedOf[]): Promise<EarlierReminder[][]> {
    if (things.length === 0) return [];
    const rows = await this.transaction.manager.query<(RemindedOf & { name: string; instants: Date[] })[]>(
      sentBefore,
      [rule, things.map(({ subjectId }) => subjectId), things.map(({ occasion }) => occasion)],
    );
    return things.map(({ subjectId, occasion }) =>
      rows
        .filter((row) => row.subjectId === subjectId && row.occasion === occasion)
        .map(({ name, instants }) => ({
          name,
          days: [...new Set(instants.map((instant) => dateIn(instant)))],
        })),
    );
  }
}
