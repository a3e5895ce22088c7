import { addWorkingDays, dateIn } from '@app/calendar';
import type { Actor } from '@app/identity';
import {
  type AboutSubject,
  AuditTrail,
  Clock,
  newId,
  notFound,
  refused,
  type Refusal,
  SubjectReaders,
  Transaction,
  Wakener,
} from '@app/platform';
import { Injectable } from '@nestjs/common';

/** How many working days lie between what somebody heard last and a reminder by hand. */
export const coolDownWorkingDays = 2;

/** A nudge comes after every step of a rule. */
const position = 1_000_000;

interface NudgedReason extends AboutSubject {
  programmeId: string;
  cohortId: string | null;
  goneAt: Date | null;
  isOnItsWay: boolean;
  lastSentAt: Date | null;
}

/** SQL: the planned reminder `r` is on its way: due, or asked by hand and waiting for the quiet hours to end. */
export function onItsWay(now: string): string {
  return `(r.asked_by IS NOT NULL OR r.due_at <= ${now})`;
}

const reasonQuery = `
  SELECT s.subject_type AS "subjectType", s.subject_id AS "subjectId", s.programme_id AS "programmeId",
    s.cohort_id AS "cohortId", s.gone_at AS "goneAt",
    EXISTS (SELECT FROM reminder r WHERE r.reason_id = s.id AND r.state = 'planned'
      AND ${onItsWay('$2')}) AS "isOnItsWay",
    (SELECT max(r.settled_at) FROM reminder r WHERE r.reason_id = s.id AND r.state = 'sent') AS "lastSentAt"
  FROM reminder_reason s WHERE s.id = $1 AND s.audience = 'asked' FOR UPDATE OF s`;

/** Reminds somebody by hand. Source: the domain, "Reminders". */
@Injectable()
export class NudgeService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly audit: AuditTrail,
    private readonly wakener: Wakener,
    private readonly readers: SubjectReaders,
  ) {}

  /**
   * Has the person of a reason reminded, outside of the quiet hours. For the programme office, and the facilitator of the
   * cohort, where they may read what it is about. @returns the id of the reminder
   * @throws DomainError `not_found`, and `workflow.refused` when the reason has gone or the person heard of it lately
   */
  nudge(actor: Actor, reasonId: string): Promise<string> {
    return this.transaction.run(async (manager) => {
      const now = this.clock.now();
      const [reason] = await manager.query<NudgedReason[]>(reasonQuery, [reasonId, now]);
      if (!reason || !mayNudge(actor, reason)) throw notFound();
      if ((await this.readers.keepReadable(actor.personId, [reason])).length === 0) throw notFound();
      const refusals = nudgeRefusals(reason, now);
      if (refusals.length > 0) throw refused(refusals);
      const id = newId();
      await manager.query(
        `INSERT INTO reminder (id, reason_id, step, position, due_at, state, asked_by)
         VALUES ($1, $2, $3, $4, $5, 'planned', $6)`,
        [id, reasonId, `nudge:${id}`, position, now, actor.personId],
      );
      this.audit.record({
        action: 'reminder.nudge',
        subjectType: 'reminder_reason',
        subjectId: reasonId,
        programmeId: reason.programmeId,
      });
      this.transaction.unit.afterCommit.set('reminders', () => this.wakener.wake('reminders'));
      return id;
    });
  }
}

/** Whoever sees what waits on whom may nudge. */
export function mayNudge(
  actor: Actor,
  { programmeId, cohortId }: Pick<NudgedReason, 'programmeId' | 'cohortId'>,
): boolean {
  return (
    actor.is('programme_office', { programmeId }) ||
    (cohortId !== null && actor.is('facilitator', { cohortId }))
  );
}

/** Why a person cannot be nudged now; empty when they can. */
export function nudgeRefusals(
  { goneAt, isOnItsWay, lastSentAt }: Pick<NudgedReason, 'goneAt' | 'isOnItsWay' | 'lastSentAt'>,
  now: Date,
): Refusal[] {
  if (goneAt)
    return [
      refusal(
        'reasonStands',
        'Hier hoeft niemand meer aan herinnerd te worden.',
        'Nobody needs to be reminded of this any more.',
      ),
    ];
  const cooledDown =
    lastSentAt === null || dateIn(now) >= addWorkingDays(dateIn(lastSentAt), coolDownWorkingDays);
  if (cooledDown && !isOnItsWay) return [];
  return [
    refusal(
      'cooledDown',
      `Deze persoon is kort geleden herinnerd; er zitten minstens ${coolDownWorkingDays} werkdagen tussen.`,
      `This person was reminded lately; at least ${coolDownWorkingDays} working days lie between.`,
    ),
  ];
}

function refusal(guard: string, nl: string, en: string): Refusal {
  return { guard, detail: { nl, en } };
}
