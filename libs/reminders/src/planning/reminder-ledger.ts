import {
  Clock,
  newId,
  type ReasonScope,
  type ReminderReason,
  type ReminderRule,
  Transaction,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import { stepsWith } from '../settings/rule-setting.js';
import { plannedSteps } from './planned-steps.js';
import { type RuleSurroundings, SurroundingsReader } from './surroundings.js';

/** How many reasons one statement takes. */
const chunkSize = 1_000;
/** What is due so long before a reason was known is still in time, in milliseconds. */
const tolerance = 60_000;

const reasonColumns = `id uuid, "programmeId" uuid, "cohortId" uuid, "rootId" uuid, "subjectId" uuid, occasion text,
  "fallsOn" date, "recipientId" uuid, audience text, "aboutNl" text, "aboutEn" text, path text, since timestamptz`;

/** A reason that is there already stays as it is, but for its words; one that was gone stands again. */
const keepReasons = `
  WITH wanted AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS w(${reasonColumns})),
  kept AS (
    INSERT INTO reminder_reason AS r (id, rule, programme_id, cohort_id, root_id, subject_type, subject_id, occasion,
      falls_on, recipient_id, audience, about_nl, about_en, path, since, known_since)
    SELECT id, $2, "programmeId", "cohortId", "rootId", $3, "subjectId", occasion, "fallsOn", "recipientId", audience,
      "aboutNl", "aboutEn", path, since, $4 FROM wanted
    ON CONFLICT (rule, subject_id, recipient_id, audience, falls_on, occasion) DO UPDATE
      SET about_nl = excluded.about_nl, about_en = excluded.about_en, path = excluded.path,
        cohort_id = excluded.cohort_id, gone_at = NULL,
        known_since = CASE WHEN r.gone_at IS NULL THEN r.known_since ELSE excluded.known_since END
      WHERE r.gone_at IS NOT NULL OR (r.about_nl, r.about_en, r.path) <> (excluded.about_nl, excluded.about_en, excluded.path)
    RETURNING r.id, r.subject_id, r.recipient_id, r.audience, r.falls_on, r.occasion, r.known_since)
  SELECT w.id AS "wantedId", coalesce(kept.id, r.id) AS id, coalesce(kept.known_since, r.known_since) AS "knownSince"
  FROM wanted w
  LEFT JOIN kept ON (kept.subject_id, kept.recipient_id, kept.audience, kept.falls_on, kept.occasion)
    = (w."subjectId", w."recipientId", w.audience, w."fallsOn", w.occasion)
  LEFT JOIN reminder_reason r ON kept.id IS NULL AND r.rule = $2
    AND (r.subject_id, r.recipient_id, r.audience, r.falls_on, r.occasion)
      = (w."subjectId", w."recipientId", w.audience, w."fallsOn", w.occasion)`;

/** What was sent stays sent; what was dropped because its reason had gone is planned again when it is still to come. */
const keepSteps = `
  INSERT INTO reminder AS r (id, reason_id, step, position, due_at, state, settled_at, dropped_because)
  SELECT id, "reasonId", step, position, "dueAt", CASE WHEN "isPast" THEN 'dropped' ELSE 'planned' END,
    CASE WHEN "isPast" THEN $2::timestamptz END, CASE WHEN "isPast" THEN 'too_late' END
  FROM jsonb_to_recordset($1::jsonb)
    AS w(id uuid, "reasonId" uuid, step text, position integer, "dueAt" timestamptz, "isPast" boolean)
  ON CONFLICT (reason_id, step) DO UPDATE
    SET due_at = excluded.due_at, state = 'planned', settled_at = NULL, dropped_because = NULL
    WHERE excluded.state = 'planned' AND (r.state = 'planned' AND r.due_at <> excluded.due_at
      OR r.dropped_because IN ('reason_gone', 'moved', 'switched_off'))
  RETURNING due_at AS "dueAt", state`;

const dropGone = `
  WITH gone AS (
    UPDATE reminder_reason r SET gone_at = $3
    WHERE r.rule = $1 AND r.gone_at IS NULL AND %SCOPE%
      AND NOT EXISTS (SELECT FROM unnest($2::uuid[]) AS standing(id) WHERE standing.id = r.id)
    RETURNING r.id, r.subject_id, r.recipient_id, r.audience, r.occasion)
  UPDATE reminder SET state = 'dropped', settled_at = $3, dropped_because = CASE WHEN EXISTS (
      SELECT FROM reminder_reason other WHERE other.rule = $1 AND other.id = ANY($2)
        AND (other.subject_id, other.recipient_id, other.audience) = (gone.subject_id, gone.recipient_id, gone.audience))
    THEN 'moved' ELSE 'reason_gone' END
  FROM gone WHERE reminder.reason_id = gone.id AND reminder.state = 'planned'`;

const programmesWithout = `SELECT programme_id AS id FROM reminder_setting WHERE rule = $1 AND NOT is_on`;

const dropSwitchedOff = `
  UPDATE reminder SET state = 'dropped', settled_at = $2, dropped_because = 'switched_off'
  WHERE state = 'planned' AND reason_id IN (
    SELECT id FROM reminder_reason WHERE rule = $1 AND gone_at IS NULL AND programme_id = ANY($3))`;

/** The ledger: why somebody is to be reminded, and every step of that with what became of it. */
@Injectable()
export class ReminderLedger {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly surroundings: SurroundingsReader,
  ) {}

  /**
   * Writes down these reasons and their steps, in the open transaction; twice the same changes nothing.
   * @param knownSince what was due before is not reminded of any more, unless the reason was known already
   * @returns the earliest instant of what was planned now; undefined when nothing was
   */
  async keep(
    rule: ReminderRule,
    reasons: readonly ReminderReason[],
    knownSince: Date,
  ): Promise<{ ids: string[]; nextAt: Date | undefined }> {
    const surroundings = await this.surroundings.read(rule.key, reasons);
    const ids: string[] = [];
    let nextAt: Date | undefined;
    for (let start = 0; start < reasons.length; start += chunkSize) {
      const chunk = new Map(reasons.slice(start, start + chunkSize).map((reason) => [newId(), reason]));
      const kept = await this.keepReasons(rule, chunk, knownSince);
      ids.push(...kept.map(({ id }) => id));
      const steps = kept.flatMap(({ id, wantedId, knownSince: known }) =>
        this.stepsOf(rule, chunk.get(wantedId), surroundings).map((step) => ({
          ...step,
          id: newId(),
          reasonId: id,
          isPast: step.dueAt.getTime() < known.getTime() - tolerance,
        })),
      );
      const planned = await this.transaction.unit.manager.query<{ dueAt: Date; state: string }[]>(keepSteps, [
        JSON.stringify(steps),
        this.clock.now(),
      ]);
      for (const { dueAt, state } of planned)
        if (state === 'planned' && (nextAt === undefined || dueAt < nextAt)) nextAt = dueAt;
    }
    return { ids, nextAt };
  }

  /**
   * Drops what is planned for reasons of the scope that are not among these, and what a programme switched off, in the
   * open transaction.
   */
  async dropOthers(rule: ReminderRule, scope: ReasonScope, standingIds: readonly string[]): Promise<void> {
    const [condition, value] = scope.rootIds
      ? ['r.root_id = ANY($4)', scope.rootIds]
      : ['($4::uuid IS NULL OR r.programme_id = $4)', scope.programmeId ?? null];
    await this.transaction.unit.manager.query(dropGone.replace('%SCOPE%', condition), [
      rule.key,
      standingIds,
      this.clock.now(),
      value,
    ]);
    await this.dropSwitchedOff(rule);
  }

  /** Asks for the programmes first: hardly ever is there one, and the rest goes through everything that is planned. */
  private async dropSwitchedOff(rule: ReminderRule): Promise<void> {
    const { manager } = this.transaction.unit;
    const programmes = await manager.query<{ id: string }[]>(programmesWithout, [rule.key]);
    if (programmes.length === 0) return;
    await manager.query(dropSwitchedOff, [rule.key, this.clock.now(), programmes.map(({ id }) => id)]);
  }

  private keepReasons(
    rule: ReminderRule,
    chunk: ReadonlyMap<string, ReminderReason>,
    knownSince: Date,
  ): Promise<{ wantedId: string; id: string; knownSince: Date }[]> {
    const today = this.clock.today();
    const rows = [...chunk].map(([id, reason]) => {
      const { path } = reason.say({ today, escalates: reason.audience === 'escalation' });
      return { ...reason, id, aboutNl: reason.about.nl, aboutEn: reason.about.en, path };
    });
    return this.transaction.unit.manager.query(keepReasons, [
      JSON.stringify(rows),
      rule.key,
      rule.subjectType,
      knownSince,
    ]);
  }

  private stepsOf(rule: ReminderRule, reason: ReminderReason | undefined, surroundings: RuleSurroundings) {
    if (!reason) return [];
    const setting = surroundings.settingOf(reason.programmeId);
    if (!setting.isOn) return [];
    return plannedSteps(stepsWith(rule, setting), reason, surroundings.of(reason), this.clock.now());
  }
}
