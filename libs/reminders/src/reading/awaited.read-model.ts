import { type Actor, actorScope } from '@app/identity';
import {
  Clock,
  Context,
  type Page,
  type PageRequest,
  readCursor,
  ReminderRules,
  toPage,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { nudgeRefusals, onItsWay } from '../nudges/nudge.service.js';
import { remindedColumns, type RemindedSubject, RemindedSubjects } from './reminded-subject.js';

/** Something that waits on somebody. */
export interface AwaitedView extends RemindedSubject {
  /** What a nudge names. */
  readonly id: string;
  readonly programmeId: string;
  /** Where the person works. */
  readonly organisation: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly isLate: boolean;
  readonly lastRemindedAt: Date | null;
  readonly nextReminderAt: Date | null;
  /** Whether the person can be nudged now, and why not. */
  readonly nudge: {
    readonly allowed: boolean;
    readonly refusals: readonly { guard: string; detail: string }[];
  };
}

/** Which of it is asked for; what is left out does not matter. */
export interface AwaitedFilter {
  readonly programmeId?: string | undefined;
  readonly cohortId?: string | undefined;
  /** The home organisation of the person. */
  readonly organisationId?: string | undefined;
  readonly personId?: string | undefined;
}

interface AwaitedRow extends Omit<AwaitedView, 'ruleTitle' | 'nudge'> {
  readonly isOnItsWay: boolean;
}

const listQuery = `
  SELECT s.id, s.programme_id AS "programmeId", ${remindedColumns('$2')},
    jsonb_build_object('id', o.id, 'name', o.name, 'shortName', o.short_name) AS organisation,
    s.falls_on < $3 AS "isLate", told.last_at AS "lastRemindedAt",
    told.next_at AS "nextReminderAt", coalesce(told.is_on_its_way, false) AS "isOnItsWay"
  FROM reminder_reason s
  JOIN person p ON p.id = s.recipient_id
  JOIN organisation o ON o.id = p.home_organisation_id
  CROSS JOIN LATERAL (
    SELECT max(r.settled_at) FILTER (WHERE r.state = 'sent') AS last_at,
      min(r.due_at) FILTER (WHERE r.state = 'planned') AS next_at,
      bool_or(${onItsWay('$4')}) FILTER (WHERE r.state = 'planned') AS is_on_its_way
    FROM reminder r WHERE r.reason_id = s.id) told
  WHERE s.gone_at IS NULL AND s.audience = 'asked'
    AND (($1::jsonb -> 'offices') ? s.programme_id::text OR ($1::jsonb -> 'facilitated') ? s.cohort_id::text)
    AND ($5::uuid IS NULL OR s.programme_id = $5)
    AND ($6::uuid IS NULL OR s.cohort_id = $6)
    AND ($7::uuid IS NULL OR p.home_organisation_id = $7)
    AND ($8::uuid IS NULL OR p.id = $8)
    AND s.rule <> ALL ($12)
    AND ($9::date IS NULL OR (s.falls_on, s.id) > ($9, $10))
  ORDER BY s.falls_on, s.id LIMIT $11`;

/**
 * What waits on whom: for the programme office and the facilitator, in order of its day and never of people. What is
 * only announced waits on nobody, and what the reader may not read is passed over.
 */
@Injectable()
export class AwaitedReadModel {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly context: Context,
    private readonly rules: ReminderRules,
    private readonly reminded: RemindedSubjects,
  ) {}

  async list(
    actor: Actor,
    filter: AwaitedFilter,
    { limit, cursor }: PageRequest,
  ): Promise<Page<AwaitedView>> {
    const [day, id] = readCursor(cursor, ['text', 'id']) ?? [];
    const rows = await this.transaction.manager.query<AwaitedRow[]>(listQuery, [
      actorScope(actor),
      this.context.locale,
      this.clock.today(),
      this.clock.now(),
      filter.programmeId ?? null,
      filter.cohortId ?? null,
      filter.organisationId ?? null,
      filter.personId ?? null,
      day ?? null,
      id ?? null,
      limit + 1,
      this.rules.all.filter(({ onlyAnnounces }) => onlyAnnounces).map(({ key }) => key),
    ]);
    const page = toPage(rows, limit, ({ fallsOn, id: last }) => [fallsOn, last]);
    const shown = await this.reminded.show(actor, page.items);
    return { ...page, items: shown.map((row) => this.view(row)) };
  }

  private view({ isOnItsWay, ...row }: AwaitedRow & RemindedSubject): AwaitedView {
    const { locale } = this.context;
    const facts = { goneAt: null, isOnItsWay, lastSentAt: row.lastRemindedAt };
    const refusals = nudgeRefusals(facts, this.clock.now()).map(({ guard, detail }) => ({
      guard,
      detail: detail[locale],
    }));
    return {
      ...row,
      nudge: { allowed: refusals.length === 0, refusals },
    };
  }
}
