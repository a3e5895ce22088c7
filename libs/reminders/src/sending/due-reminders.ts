import type { IsoDate } from '@app/calendar';
import { Clock, type ReminderAudience, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** A reminder that is due, under lock, with the reason for which it was planned. */
export interface DueReminder {
  readonly id: string;
  readonly rule: string;
  readonly rootId: string;
  readonly programmeId: string;
  readonly subjectId: string;
  readonly occasion: string;
  readonly fallsOn: IsoDate;
  readonly recipientId: string;
  readonly audience: ReminderAudience;
  /** Whether a later step of the same reason is due as well, which says the same and more. */
  readonly isSuperseded: boolean;
  /** Who asked for it by hand, and their name. */
  readonly askedBy: string | null;
}

const claim = `
  SELECT r.id, s.rule, s.root_id AS "rootId", s.programme_id AS "programmeId", s.subject_id AS "subjectId", s.occasion,
    s.falls_on::text AS "fallsOn", s.recipient_id AS "recipientId", s.audience, asker.name AS "askedBy",
    EXISTS (SELECT FROM reminder later WHERE later.reason_id = r.reason_id AND later.state = 'planned'
      AND later.due_at <= $1 AND later.position > r.position) AS "isSuperseded"
  FROM reminder r
  JOIN reminder_reason s ON s.id = r.reason_id
  LEFT JOIN person asker ON asker.id = r.asked_by
  WHERE r.state = 'planned' AND r.due_at <= $1
  ORDER BY r.due_at, r.position, r.id LIMIT $2 FOR UPDATE OF r SKIP LOCKED`;

/** The reminders whose instant has come. */
@Injectable()
export class DueReminders {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** Takes some of those that are due and that nobody else has, in the open transaction. */
  take(limit: number): Promise<DueReminder[]> {
    return this.transaction.unit.manager.query<DueReminder[]>(claim, [this.clock.now(), limit]);
  }

  /** The instant of the first reminder that is still to come. */
  async nextInstant(): Promise<Date | undefined> {
    const [row] = await this.transaction.manager.query<{ due_at: Date }[]>(
      `SELECT due_at FROM reminder WHERE state = 'planned' ORDER BY due_at LIMIT 1`,
    );
    return row?.due_at;
  }

  async drop(reminders: readonly DueReminder[], because: string): Promise<void> {
    await this.transaction.unit.manager.query(
      `UPDATE reminder SET state = 'dropped', settled_at = $2, dropped_because = $3 WHERE id = ANY($1)`,
      [reminders.map(({ id }) => id), this.clock.now(), because],
    );
  }

  async postpone({ id }: DueReminder, to: Date): Promise<void> {
    await this.transaction.unit.manager.query(`UPDATE reminder SET due_at = $2 WHERE id = $1`, [id, to]);
  }

  async markSent(reminders: readonly DueReminder[]): Promise<void> {
    await this.transaction.unit.manager.query(
      `UPDATE reminder SET state = 'sent', settled_at = $2 WHERE id = ANY($1)`,
      [reminders.map(({ id }) => id), this.clock.now()],
    );
  }
}
