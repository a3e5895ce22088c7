import {
  AuditTrail,
  Clock,
  FailedJobs,
  forbidden,
  notFound,
  type Page,
  type PageRequest,
  type QueueFailures,
  readCursor,
  toPage,
  Transaction,
  Wakener,
} from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { personRef } from '../people/person-ref.js';
import { undoneIsGone, undoneReasonMissing } from './undone.errors.js';
import type { UndoneKind } from './undone-kind.js';
import type { UndoneState, UndoneView } from './undone-view.js';

/** What an administrator decides: it is tried once more at once, or left at that for a reason. */
export interface UndoneDecision {
  readonly state: 'trying' | 'left';
  readonly because: string | undefined;
}

/** What could not be done, for the administrator: mail, events, and jobs of the queue. */
@Injectable()
export class UndoneWork {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly auditTrail: AuditTrail,
    private readonly wakener: Wakener,
    private readonly failed: FailedJobs,
  ) {}

  /**
   * What could not be done, what was asked for last first. @param state only what stands so
   * @throws DomainError `access.forbidden` for who is no administrator
   */
  async list<View extends UndoneView>(
    actor: Actor,
    kind: UndoneKind<View>,
    state: UndoneState | undefined,
    page: PageRequest,
  ): Promise<Page<View>> {
    mustBeAdmin(actor);
    const [before = null] = readCursor(page.cursor, ['id']) ?? [];
    const rows = await this.transaction.manager.query<View[]>(
      `${selection(kind)} WHERE u.state = coalesce($1, u.state) AND ($2::uuid IS NULL OR u.id < $2)
       ORDER BY u.id DESC LIMIT $3`,
      [state ?? null, before, page.limit + 1],
    );
    return toPage(rows, page.limit, ({ id }) => [id]);
  }

  /**
   * Has it tried once more at once, or leaves it at that; the same decision twice changes nothing.
   * @throws DomainError `access.forbidden`, `not_found`, `undone.done_meanwhile`, or `request.invalid` without a reason
   */
  async decide<View extends UndoneView>(
    actor: Actor,
    kind: UndoneKind<View>,
    id: string,
    decision: UndoneDecision,
  ): Promise<View> {
    mustBeAdmin(actor);
    return this.transaction.run(async () => {
      const undone = await this.lock(kind, id);
      if (decision.state === 'left') await this.leave(actor, kind, undone, decision.because);
      else await this.tryAgain(kind, undone);
      return this.read(kind, id);
    });
  }

  /** How many jobs of every queue failed for good. @throws DomainError `access.forbidden` */
  failedJobs(actor: Actor): Promise<QueueFailures[]> {
    mustBeAdmin(actor);
    return this.failed.count();
  }

  private async lock<View extends UndoneView>(kind: UndoneKind<View>, id: string): Promise<View> {
    const locked = await this.transaction.unit.manager.query<unknown[]>(
      `SELECT FROM ${kind.table} WHERE id = $1 AND attempts > 0 FOR UPDATE`,
      [id],
    );
    if (locked.length === 0) throw notFound();
    return this.read(kind, id);
  }

  private async read<View extends UndoneView>(kind: UndoneKind<View>, id: string): Promise<View> {
    const [view] = await this.transaction.manager.query<View[]>(`${selection(kind)} WHERE u.id = $1`, [id]);
    if (!view) throw undoneIsGone();
    return view;
  }

  private async tryAgain<View extends UndoneView>(kind: UndoneKind<View>, undone: View): Promise<void> {
    const now = this.clock.now();
    const { unit } = this.transaction;
    if (undone.nextAttemptAt !== null && undone.nextAttemptAt <= now) return;
    await unit.manager.query(
      `UPDATE ${kind.table} SET next_attempt_at = $2, given_up_at = NULL, left_at = NULL, left_by = NULL,
         left_because = NULL${kind.takenUp} WHERE id = $1`,
      [undone.id, now],
    );
    this.record(kind, undone, 'try_again');
    unit.afterCommit.set(kind.queue, () => this.wakener.wake(kind.queue));
  }

  private async leave<View extends UndoneView>(
    actor: Actor,
    kind: UndoneKind<View>,
    undone: View,
    because: string | undefined,
  ): Promise<void> {
    if (because === undefined || because === '') throw undoneReasonMissing();
    if (undone.state === 'left') return;
    await this.transaction.unit.manager.query(
      `UPDATE ${kind.table} SET next_attempt_at = NULL, given_up_at = coalesce(given_up_at, $2), left_at = $2,
         left_by = $3, left_because = $4${kind.givenUp} WHERE id = $1`,
      [undone.id, this.clock.now(), actor.personId, because],
    );
    this.record(kind, undone, 'leave');
  }

  private record<View extends UndoneView>(kind: UndoneKind<View>, { id, state }: View, action: string): void {
    const { subjectType } = kind;
    this.auditTrail.record({
      action: `${subjectType}.${action}`,
      subjectType,
      subjectId: id,
      detail: { from: state },
    });
  }
}

function mustBeAdmin(actor: Actor): void {
  if (!actor.is('admin')) throw forbidden();
}

/** SQL: every piece of work of the kind that was tried in vain, as `u`. What needs not be done any more is none. */
function selection<View extends UndoneView>(kind: UndoneKind<View>): string {
  const columns = Object.entries(kind.columns).map(([name, sql]) => `${String(sql)} AS "${name}"`);
  return `SELECT * FROM (
    SELECT w.id, CASE WHEN w.left_at IS NOT NULL THEN 'left' WHEN w.given_up_at IS NOT NULL THEN 'given_up'
        ELSE 'trying' END AS state,
      ${kind.askedAt} AS "askedAt", w.attempts, w.given_up_at AS "givenUpAt",
      CASE WHEN ${kind.isWaiting} THEN w.next_attempt_at END AS "nextAttemptAt",
      regexp_replace(coalesce(w.last_error, ''), ${nameInAddress}, '…@', 'g') AS reason,
      CASE WHEN w.left_at IS NOT NULL THEN jsonb_build_object('by', ${personRef('p')}, 'at', w.left_at,
        'because', w.left_because) END AS "left", ${columns.join(', ')}
    FROM ${kind.table} w LEFT JOIN person p ON p.id = w.left_by
    WHERE w.attempts > 0 AND ${kind.doneAt} IS NULL AND (${kind.isWaiting} OR w.given_up_at IS NOT NULL)) u`;
}

/** SQL: a pattern of what stands before the @ of an address, which mail servers like to repeat. */
const nameInAddress = `'[^[:space:]<>"''(=:,;]+@'`;
