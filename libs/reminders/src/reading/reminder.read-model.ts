import { type Actor, actorScope, type PersonRef } from '@app/identity';
import { Context, type Page, type PageRequest, readCursor, toPage, Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { remindedColumns, type RemindedSubject, RemindedSubjects } from './reminded-subject.js';

export const reminderStates = ['planned', 'sent', 'dropped'] as const;
export type ReminderState = (typeof reminderStates)[number];

/** Why a reminder was not sent. */
export const dropReasons = ['reason_gone', 'moved', 'too_late', 'superseded', 'switched_off'] as const;
export type DropReason = (typeof dropReasons)[number];

/** A line of the ledger: what will be sent, was sent, or was dropped and why. */
export interface ReminderView extends RemindedSubject {
  readonly id: string;
  readonly step: string;
  /** Whether it is said one level up. */
  readonly escalates: boolean;
  readonly state: ReminderState;
  readonly dueAt: Date;
  /** When it was sent or dropped. */
  readonly settledAt: Date | null;
  readonly droppedBecause: DropReason | null;
  /** Who asked for it by hand. */
  readonly askedBy: PersonRef | null;
}

/** Which lines are asked for; what is left out does not matter. */
export interface ReminderFilter {
  readonly programmeId?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly personId?: string | undefined;
  readonly state?: ReminderState | undefined;
}

type ReminderRow = Omit<ReminderView, 'ruleTitle'>;

const listQuery = `
  SELECT r.id, r.step, ${remindedColumns('$2')}, s.audience = 'escalation' AS escalates, r.state, r.due_at AS "dueAt", r.settled_at AS "settledAt",
    r.dropped_because AS "droppedBecause",
    CASE WHEN asker.id IS NOT NULL THEN jsonb_build_object('id', asker.id, 'name', asker.name) END AS "askedBy"
  FROM reminder r
  JOIN reminder_reason s ON s.id = r.reason_id
  JOIN person p ON p.id = s.recipient_id
  LEFT JOIN person asker ON asker.id = r.asked_by
  WHERE (s.recipient_id::text = $1::jsonb ->> 'personId' OR ($1::jsonb -> 'offices') ? s.programme_id::text)
    AND ($3::uuid IS NULL OR s.programme_id = $3)
    AND ($4::uuid IS NULL OR s.subject_id = $4 OR s.root_id = $4)
    AND ($5::uuid IS NULL OR s.recipient_id = $5)
    AND ($6::text IS NULL OR r.state = $6)
    AND ($7::timestamptz IS NULL OR (r.due_at, r.id) < ($7, $8))
  ORDER BY r.due_at DESC, r.id DESC LIMIT $9`;

/**
 * The ledger: for the programme office of everybody in its programmes, for each other person of themselves; and of what
 * the reader may read alone, so that it tells nothing of what was agreed in confidence, or to who has left.
 */
@Injectable()
export class ReminderReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly context: Context,
    private readonly reminded: RemindedSubjects,
  ) {}

  /** The latest first. */
  async list(
    actor: Actor,
    filter: ReminderFilter,
    { limit, cursor }: PageRequest,
  ): Promise<Page<ReminderView>> {
    const [dueAt, id] = readCursor(cursor, ['text', 'id']) ?? [];
    const rows = await this.transaction.manager.query<ReminderRow[]>(listQuery, [
      actorScope(actor),
      this.context.locale,
      filter.programmeId ?? null,
      filter.subjectId ?? null,
      filter.personId ?? null,
      filter.state ?? null,
      dueAt ?? null,
      id ?? null,
      limit + 1,
    ]);
    const page = toPage(rows, limit, ({ dueAt: at, id: last }) => [at.toISOString(), last]);
    return { ...page, items: await this.reminded.show(actor, page.items) };
  }
}
