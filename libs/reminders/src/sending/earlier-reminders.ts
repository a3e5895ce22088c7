import { dateIn, type IsoDate } from '@app/calendar';
import { Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Somebody who was reminded before, and on which days, the earliest first. */
export interface EarlierReminder {
  readonly name: string;
  readonly days: readonly IsoDate[];
}

const sentBefore = `
  SELECT s.subject_id AS "subjectId", p.name, array_agg(r.settled_at ORDER BY r.settled_at) AS instants
  FROM reminder_reason s
  JOIN reminder r ON r.reason_id = s.id AND r.state = 'sent'
  JOIN person p ON p.id = s.recipient_id
  WHERE s.rule = $1 AND s.subject_id = ANY($2) AND s.audience = 'asked'
  GROUP BY s.subject_id, p.id, p.name ORDER BY p.name`;

/** Tells what went before a matter is taken one level up. */
@Injectable()
export class EarlierReminders {
  constructor(private readonly transaction: Transaction) {}

  /** Who was reminded of these things by a rule, by thing. */
  async read(rule: string, subjectIds: readonly string[]): Promise<Map<string, EarlierReminder[]>> {
    const found = new Map<string, EarlierReminder[]>();
    if (subjectIds.length === 0) return found;
    const rows = await this.transaction.manager.query<
      { subjectId: string; name: string; instants: Date[] }[]
    >(sentBefore, [rule, subjectIds]);
    for (const { subjectId, name, instants } of rows) {
      const days = [...new Set(instants.map((instant) => dateIn(instant)))];
      found.set(subjectId, [...(found.get(subjectId) ?? []), { name, days }]);
    }
    return found;
  }
}
